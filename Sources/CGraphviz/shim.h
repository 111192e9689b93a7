#pragma once
#include <graphviz/gvc.h>
#include <stdio.h>
#include <stdlib.h>

// Names that Swift can call: Graphviz takes char * where it means const char *, keeps a mutable
// global for each kind of graph, and prints its complaints unless told to keep them.

static inline GVC_t *tend_context(void) {
  agseterr(AGMAX);
  return gvContext();
}

static inline Agraph_t *tend_read(const char *text) { return agmemread(text); }

static inline int tend_set_dots_per_inch(Agraph_t *graph, const char *value) {
  return agsafeset(graph, (char *)"dpi", (char *)value, (char *)"");
}

// Lays out from the same random numbers every time: some engines take theirs from the C library and
// go on where the graph before left off.
static inline int tend_layout(GVC_t *context, Agraph_t *graph, const char *engine) {
  srand(1);
  srand48(1);
  return gvLayout(context, graph, engine);
}

// The last complaint since the last call, or NULL.
static inline const char *tend_take_complaint(void) {
  const char *words = aglasterr();
  agreseterrors();
  return words;
}

// Draws into memory that the caller gives back to tend_release. gvRenderData would do, but the type
// of its length differs between Graphviz 2.42 and later versions.
static inline int tend_render(
    GVC_t *context, Agraph_t *graph, const char *format, char **bytes, size_t *count) {
  *bytes = NULL;
  *count = 0;
  FILE *memory = open_memstream(bytes, count);
  if (memory == NULL) return -1;
  int failure = gvRender(context, graph, format, memory);
  fclose(memory);
  return failure;
}

static inline void tend_release(char *bytes) { free(bytes); }
