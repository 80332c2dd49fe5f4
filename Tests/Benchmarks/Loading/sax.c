/* A bare SAX2 parse by libxml2 with empty handlers, in pieces of 16 KiB: the floor of what reading XML costs. */
#include <libxml/parser.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

static void start(void *c, const xmlChar *l, const xmlChar *p, const xmlChar *u, int n, const xmlChar **ns, int a, int d,
                  const xmlChar **v) {
  (void)c; (void)l; (void)p; (void)u; (void)n; (void)ns; (void)a; (void)d; (void)v;
}
static void end(void *c, const xmlChar *l, const xmlChar *p, const xmlChar *u) { (void)c; (void)l; (void)p; (void)u; }
static void characters(void *c, const xmlChar *t, int n) { (void)c; (void)t; (void)n; }

int main(int count, char **arguments) {
  if (count < 2) return 64;
  FILE *file = fopen(arguments[1], "rb");
  if (!file) return 66;
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = start;
  handler.endElementNs = end;
  handler.characters = characters;
  static char bytes[1 << 14];
  xmlParserCtxtPtr context = xmlCreatePushParserCtxt(&handler, NULL, NULL, 0, arguments[1]);
  xmlCtxtUseOptions(context, XML_PARSE_HUGE | XML_PARSE_NONET);
  size_t got;
  while ((got = fread(bytes, 1, sizeof bytes, file)) > 0) xmlParseChunk(context, bytes, (int)got, 0);
  int failed = xmlParseChunk(context, bytes, 0, 1);
  xmlFreeParserCtxt(context);
  fclose(file);
  return failed ? 65 : 0;
}
