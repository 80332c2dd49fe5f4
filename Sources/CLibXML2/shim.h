#pragma once

// ICU is undefined before libxml2's own headers look at it: with it, they declare `UErrorCode`, and a Swift file that
// imports Foundation as well then sees two of them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/SAX2.h>
#include <libxml/dict.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlIO.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>

// Swift can neither write nor name a variadic C function, and libxml2's last resort is one that prints.
static inline void passerelle_ignore_words(void *context, const char *format, ...) {
  (void)context;
  (void)format;
}

static inline void passerelle_ignore_error(void *context, xmlErrorPtr error) {
  (void)context;
  (void)error;
}

/// Makes libxml2 print nothing on the calling thread: it keeps these two functions for each thread apart.
static inline void passerelle_silence_libxml2(void) {
  xmlSetGenericErrorFunc(NULL, passerelle_ignore_words);
  xmlSetStructuredErrorFunc(NULL, passerelle_ignore_error);
}
