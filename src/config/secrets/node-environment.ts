// Imported for its effect, before anything else: graphql-js and Apollo look at NODE_ENV while they load, and check
// much more for a developer than callers should pay.
process.env['NODE_ENV'] ??= 'production';
