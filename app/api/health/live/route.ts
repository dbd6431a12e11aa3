/** Whether the process answers at all; says nothing of the database. The bench's measure of an empty route. */
export const dynamic = "force-dynamic";

export function GET(): Response {
  return new Response(null);
}

export function POST(): Response {
  return new Response(null);
}
