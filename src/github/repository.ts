/** `owner/name`, taken apart for a query or a route. Throws where the text has another form. */
export function toOwnerAndName(repository: string): { readonly owner: string; readonly name: string } {
  const [owner, name, ...more] = repository.split("/");
  if (!owner || !name || more.length > 0) throw new Error(`${JSON.stringify(repository)} is not owner/name`);
  return { owner, name };
}
