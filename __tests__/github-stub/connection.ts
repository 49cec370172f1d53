/** A page of the nodes, as `first` and `after` or `last` and `before` cut it; cursors are indexes. */
export function connection(nodes: readonly unknown[], args: Readonly<Record<string, unknown>>): unknown {
  const after = args["after"] === undefined || args["after"] === null ? 0 : Number(args["after"]) + 1;
  const before =
    args["before"] === undefined || args["before"] === null ? nodes.length : Number(args["before"]);
  const first = args["first"] as number | undefined;
  const last = args["last"] as number | undefined;
  const end = first === undefined ? before : Math.min(before, after + first);
  const start = last === undefined ? after : Math.max(after, end - last);
  return {
    totalCount: nodes.length,
    nodes: nodes.slice(start, end),
    pageInfo: {
      hasNextPage: end < nodes.length,
      hasPreviousPage: start > 0,
      startCursor: start < end ? String(start) : null,
      endCursor: start < end ? String(end - 1) : null,
    },
  };
}
