import { BlockList, isIP } from "node:net";

// The special-purpose registries of IANA (RFC 6890 and its successors): nothing there is a public server.
const V4 = [
  ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"],
  ...["192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24"],
  ...["192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24"],
  // Multicast, reserved, and broadcast.
  ...["224.0.0.0/4", "240.0.0.0/4"],
];

/** The one range of public unicast addresses that IANA gives out, and what is special within it. */
const GLOBAL_V6 = "2000::/3";
const SPECIAL_V6 = ["2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20"];

const special = toBlockList([...V4, ...SPECIAL_V6]);
const global = toBlockList([GLOBAL_V6]);

function toBlockList(subnets: readonly string[]): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [net = "", prefix] = subnet.split("/");
    list.addSubnet(net, Number(prefix), net.includes(":") ? "ipv6" : "ipv4");
  }
  return list;
}

/**
 * Whether an address is one of a server on the public internet: not of this machine, of a private or local
 * network, multicast or reserved. An IPv4 address inside an IPv6 one (mapped, 6to4, NAT64) never is.
 */
export function isPublicAddress(address: string): boolean {
  // A zone, as in fe80::1%eth0, is only for addresses of a link.
  if (isIP(address) === 4) return !special.check(address, "ipv4");
  if (isIP(address) !== 6 || address.includes("%")) return false;
  return global.check(address, "ipv6") && !special.check(address, "ipv6");
}
