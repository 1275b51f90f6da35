import { childrenAsked, itemsPerPage, type Item, type User, type UserWithDrive } from './operation.js';
import { asItems, asUsers, scriptHandlers, type Script, type ScriptSettings } from './script.js';
import { createWire, type Page } from './wire.js';

/** By hand, and well: undici, level after level, the reads of a level in parallel batches of twenty. */
export const handlers = scriptHandlers(createFloor);

function createFloor(settings: ScriptSettings): Script {
  const { get, batch } = createWire(settings);
  return {
    oneUser: async ({ tenant, userId }) => {
      const user = await get<User & { jobTitle: string | null }>(
        tenant,
        `/users/${userId}?$select=id,displayName,jobTitle`,
      );
      return { id: user.id, displayName: user.displayName, jobTitle: user.jobTitle };
    },
    users: async ({ tenant, first }) => {
      const { value } = await get<Page<User>>(tenant, `/users?$top=${first}&$select=id,displayName`);
      return asUsers(value);
    },
    drives: async ({ tenant, first }) => {
      const { value: users } = await get<Page<User>>(tenant, `/users?$top=${first}&$select=id`);
      const drives = await batch<UserWithDrive['drive']>(
        tenant,
        users.map(({ id }) => `/users/${id}/drive?$select=id,name,quota`),
      );
      return users.map(({ id }, index) => {
        const { id: driveId, name, quota } = drives[index]!;
        return { id, drive: { id: driveId, name, quota: { used: quota.used } } };
      });
    },
    folders: async ({ tenant, first }) => {
      const { value: users } = await get<Page<User>>(tenant, `/users?$top=${first}&$select=id,displayName`);
      const drives = await batch<{ id: string }>(
        tenant,
        users.map(({ id }) => `/users/${id}/drive?$select=id`),
      );
      const roots = await batch<{ id: string }>(
        tenant,
        drives.map(({ id }) => `/drives/${id}/root?$select=id`),
      );
      const children = await batch<Page<Item>>(
        tenant,
        roots.map(
          ({ id }, index) =>
            `/drives/${drives[index]!.id}/items/${id}/children?$top=${childrenAsked}&$select=id,name,size`,
        ),
      );
      return users.map(({ id, displayName }, index) => {
        const nodes = asItems(children[index]!.value);
        return { id, displayName, drive: { id: drives[index]!.id, root: { children: { nodes } } } };
      });
    },
    folder: async ({ tenant, driveId }) => {
      const { value } = await get<Page<Item>>(
        tenant,
        `/drives/${driveId}/root/children?$top=${childrenAsked}&$select=id,name,size`,
      );
      return asItems(value);
    },
    everyItem: async ({ tenant, driveId }, visit) => {
      let path: string | undefined =
        `/drives/${driveId}/root/delta?$top=${itemsPerPage}&$select=id,name,size`;
      while (path !== undefined) {
        const page: Page<Item> = await get<Page<Item>>(tenant, path);
        page.value.forEach(visit);
        path = page['@odata.nextLink']?.replace(/^.*?\/v1\.0/, '');
      }
    },
  };
}
