import type { Actor } from "../decision/request.ts";
import { type Field, fieldAt, isAbsent, textOf } from "./field.ts";

/** The selection that `toActor` reads. */
export const ACTOR_FRAGMENT = "fragment Who on Actor{__typename login}";

/**
 * Who did something. A deleted account has no node, or is the account `ghost`; a mannequin stands for one of
 * another host. GraphQL gives the logins of bots without `[bot]`.
 */
export function toActor(node: Field): Actor {
  if (isAbsent(node)) return { login: null, kind: "unknown" };
  const login = textOf(fieldAt(node, "login"));
  const type = textOf(fieldAt(node, "__typename"));
  if (login === "" || login.toLowerCase() === "ghost") return { login: null, kind: "unknown" };
  if (type === "Bot" || login.endsWith("[bot]")) return { login: login.replace(/\[bot\]$/, ""), kind: "bot" };
  return { login, kind: type === "User" || type === "EnterpriseUserAccount" ? "person" : "unknown" };
}

/** The account of a login as the runner and the REST API write it. */
export function toActorOfLogin(login: string): Actor {
  if (login === "" || login.toLowerCase() === "ghost") return { login: null, kind: "unknown" };
  if (login.endsWith("[bot]")) return { login: login.replace(/\[bot\]$/, ""), kind: "bot" };
  return { login, kind: "person" };
}
