/** People of one region: names and the office they are most likely to work from. */
export interface Region {
  readonly city: string;
  readonly state: string | null;
  readonly country: string;
  readonly usageLocation: string;
  readonly language: string;
  readonly dialCode: string;
  readonly givenNames: readonly string[];
  readonly surnames: readonly string[];
}

type Office = [
  city: string,
  state: string | null,
  country: string,
  usageLocation: string,
  language: string,
  dialCode: string,
];

function region(office: Office, givenNames: string, surnames: string): Region {
  const [city, state, country, usageLocation, language, dialCode] = office;
  return {
    city,
    state,
    country,
    usageLocation,
    language,
    dialCode,
    givenNames: givenNames.split(' '),
    surnames: surnames.split(' '),
  };
}

/** 24 given names and 24 surnames each; no surname stands in two regions, so full names never repeat. */
const regions: readonly Region[] = [
  region(
    ['Seattle', 'WA', 'United States', 'US', 'en-US', '+1 206'],
    'Adele Alex Bianca Caleb Diego Emma Grace Henry Isaiah Joni Lee Lidia Lynne Megan Miriam Nestor Patti Pradeep Raul Sharon Tyler Wendy Zoe Owen',
    "Vance Wilber Pisani Johnson Carter Hayes Graham Wilke Langer Sherman Gu Holloway Robbins Bowen Abara Mercer Fernwood Whitlock Doyle Razo Brooks O'Brien Turner Kincaid",
  ),
  region(
    ['Tokyo', null, 'Japan', 'JP', 'ja-JP', '+81 3'],
    'Haruto Yui Sota Aoi Ren Hina Minato Sakura Yuto Mei Kaito Rin Daiki Akari Takumi Nanami Kenji Emi Hiroshi Keiko Jun Mao Ryo Asuka',
    'Satō Suzuki Takahashi Tanaka Watanabe Itō Yamamoto Nakamura Kobayashi Katō Yoshida Yamada Sasaki Yamaguchi Matsumoto Inoue Kimura Hayashi Shimizu Saitō Mori Abe Ikeda Hashimoto',
  ),
  region(
    ['Berlin', null, 'Germany', 'DE', 'de-DE', '+49 30'],
    'Anna Jürgen Lena Björn Sophie Matthias Greta Lukas Käthe Felix Hannah Jonas Ingrid Stefan Mia Florian Ute Sebastian Petra Tobias Nele Rainer Franziska Götz',
    'Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hartmann Weiß',
  ),
  region(
    ['São Paulo', 'SP', 'Brazil', 'BR', 'pt-BR', '+55 11'],
    'João Ana Pedro Beatriz Lucas Mariana Gabriel Larissa Rafael Camila Thiago Juliana Gustavo Letícia Felipe Fernanda Bruno Patrícia André Cláudia Vinícius Débora Caio Íris',
    'Silva Santos Oliveira Souza Lima Pereira Ferreira Costa Rodrigues Almeida Nascimento Araújo Ribeiro Carvalho Gomes Martins Rocha Barbosa Melo Dias Teixeira Correia Moreira Conceição',
  ),
  region(
    ['Bengaluru', 'Karnataka', 'India', 'IN', 'en-IN', '+91 80'],
    'Aarav Ananya Vivaan Diya Aditya Ishita Arjun Kavya Rohan Meera Karthik Nisha Sanjay Priya Vikram Lakshmi Rahul Sneha Deepak Anjali Manish Pooja Suresh Tara',
    'Sharma Patel Reddy Nair Iyer Gupta Singh Kumar Rao Menon Desai Joshi Mehta Verma Chatterjee Mukherjee Banerjee Pillai Kulkarni Bhat Agarwal Kapoor Malhotra Srinivasan',
  ),
  region(
    ['Paris', null, 'France', 'FR', 'fr-FR', '+33 1'],
    'Émilie Louis Chloé Hugo Léa Jules Manon Théo Inès Gabin Zoé Antoine Élodie Mathieu Amélie Benoît Noémie François Hélène Rémi Sylvie Gaël Océane Loïc',
    "Martin Bernard Dubois Moreau Laurent Simon Michel Lefèvre Leroy Roux David Bertrand Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau D'Angelo Mercier Blanchard Guérin",
  ),
  region(
    ['Dubai', null, 'United Arab Emirates', 'AE', 'ar-AE', '+971 4'],
    'Ahmed Fatima Omar Layla Yusuf Aisha Khalid Noor Hassan Mariam Tariq Salma Ibrahim Huda Karim Rania Samir Amina Faisal Dina Nabil Yasmin Ziad Lina',
    'Al-Rashid Hassanein Mansour Haddad Nasser Saleh Farouk Khoury Aziz Darwish El-Sayed Barakat Qasim Shaheen Zayed Habib Jaber Najjar Tamimi Bakri Hamdan Sabbagh Younis Ghanem',
  ),
  region(
    ['Stockholm', null, 'Sweden', 'SE', 'sv-SE', '+46 8'],
    'Astrid Lars Freja Sven Linnéa Oskar Maja Nils Ebba Gustav Signe Erik Saga Anders Alva Magnus Elsa Søren Tuva Håkan Åsa Pär Ylva Torbjörn',
    'Andersson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Pettersson Jonsson Lindberg Lindström Åkesson Bergström Öberg Sjöberg Wallin Engström Nyström Holm Sandberg Ekström Ström',
  ),
  region(
    ['Warsaw', null, 'Poland', 'PL', 'pl-PL', '+48 22'],
    'Łukasz Zofia Jakub Małgorzata Kacper Julia Wojciech Agnieszka Michał Oliwia Paweł Karolina Piotr Natalia Tomasz Ewa Grzegorz Aleksandra Marcin Joanna Krzysztof Iwona Rafał Bożena',
    'Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Jankowski Mazur Kwiatkowski Krawczyk Piotrowski Grabowski Pawłowski Michalski Król Wieczorek Jabłoński Wróbel',
  ),
  region(
    ['Lagos', null, 'Nigeria', 'NG', 'en-NG', '+234 1'],
    'Chinedu Ngozi Emeka Amaka Oluwaseun Folake Tunde Yetunde Ifeanyi Adaeze Babatunde Chiamaka Obinna Temitope Uche Kehinde Segun Zainab Musa Halima Femi Bukola Kelechi Nneka',
    'Okafor Adeyemi Okonkwo Balogun Eze Adebayo Nwosu Ogunleye Obi Olawale Chukwu Afolabi Ibe Bello Nnamdi Ojo Umeh Akande Onyeka Lawal Danjuma Ekwueme Fashola Abiola',
  ),
  region(
    ['Hanoi', null, 'Vietnam', 'VN', 'vi-VN', '+84 24'],
    'Anh Bình Châu Dũng Giang Hạnh Hoa Hùng Khánh Lan Linh Long Minh Nam Nga Ngọc Phúc Quân Sơn Thảo Trang Tuấn Vân Yến',
    'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Mai Trịnh Đoàn Cao Tạ Lương Hà',
  ),
  region(
    ['Mexico City', 'CDMX', 'Mexico', 'MX', 'es-MX', '+52 55'],
    'José María Luis Guadalupe Carlos Sofía Miguel Valentina Jorge Ximena Alejandro Renata Andrés Paola Ricardo Lucía Héctor Elena Óscar Mónica Raúl Verónica Iñaki Araceli',
    'García Hernández Martínez López González Pérez Sánchez Ramírez Cruz Flores Rivera Morales Reyes Jiménez Torres Domínguez Vázquez Castillo Mendoza Núñez Ortega Guzmán Peña Ibáñez',
  ),
];

const letters: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', ı: 'i' };

/** A name as a mail nickname: ASCII, lower case; apostrophes and hyphens stay, Entra allows both. */
export function mailName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9'\-. ]/g, (letter) => letters[letter] ?? '')
    .replaceAll(' ', '');
}

export interface FullName {
  readonly givenName: string;
  readonly surname: string;
  readonly region: Region;
  /** 0 unless a directory is larger than the supply of names; then it tells namesakes apart. */
  readonly namesake: number;
}

const pairsPerRegion = 24 * 24;
const pairs = regions.length * pairsPerRegion;
// Coprime to the number of pairs, so that stepping by it visits every pair once before any repeats.
const stride = 2657;

/** The name of the person at one ordinal of a directory: no two ordinals share one. */
export function fullName(ordinal: number, start: number): FullName {
  const pair = (start + ordinal * stride) % pairs;
  const home = regions[Math.floor(pair / pairsPerRegion)]!;
  const within = pair % pairsPerRegion;
  return {
    givenName: home.givenNames[within % 24]!,
    surname: home.surnames[Math.floor(within / 24)]!,
    region: home,
    namesake: Math.floor(ordinal / pairs),
  };
}
