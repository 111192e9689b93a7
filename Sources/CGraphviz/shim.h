#pragma once
#include <graphviz/gvc.h>
#include <graphviz/gvplugin.h>
#include <graphviz/gvplugin_textlayout.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Names that Swift can call: Graphviz takes char * where it means const char *, keeps a mutable
// global for each kind of graph, and prints its complaints unless told to keep them.

static inline GVC_t *tend_context(void) {
  agseterr(AGMAX);
  return gvContext();
}

// How wide a line of text is, in points.
typedef double (*tend_text_width)(const char *text, double size, int is_bold);

static inline tend_text_width *tend_kept_text_width(void) {
  static tend_text_width kept;
  return &kept;
}

static inline unsigned char tend_measure_text(textspan_t *line, char **font_path) {
  (void)font_path;
  double size = line->font->size;
  line->size.x = (*tend_kept_text_width())(line->str, size, (line->font->flags & HTML_BF) != 0);
  line->size.y = size * 1.1;
  line->yoffset_layout = 0;
  line->yoffset_centerline = size * 0.2;
  line->layout = NULL;
  line->free_layout = NULL;
  return 1;
}

// A context that asks for the width of text instead of the fonts of the machine, which take longer to
// find than a map to draw. For formats that leave the drawing of letters to whoever shows them.
static inline GVC_t *tend_measured_context(tend_text_width width) {
  *tend_kept_text_width() = width;
  static gvtextlayout_engine_t engine;
  engine.textlayout = (__typeof__(engine.textlayout))tend_measure_text;
  // Above all plug-ins for the same, so that none of them is loaded.
  static gvplugin_installed_t types[2];
  types[0] = (gvplugin_installed_t){
      .id = 0, .type = (char *)"textlayout", .quality = 1000, .engine = &engine, .features = NULL};
  static gvplugin_api_t apis[2];
  apis[0] = (gvplugin_api_t){.api = API_textlayout, .types = types};
  static gvplugin_library_t library;
  library = (gvplugin_library_t){.packagename = (char *)"tend", .apis = apis};
  static lt_symlist_t plugins[2];
  plugins[0] = (lt_symlist_t){.name = "gvplugin_tend_LTX_library", .address = &library};
  agseterr(AGMAX);
  return gvContextPlugins(plugins, 1);
}

// Graphviz numbers things by the addresses of their names, and draws clusters in that order: a
// picture would depend on where the memory lay. Here they are numbered as they come.
static inline IDTYPE *tend_next_number(void) {
  static IDTYPE number;
  return &number;
}

static inline long tend_number(void *state, int kind, char *name, IDTYPE *number, int create) {
  (void)state, (void)kind;
  if (name != NULL) return 0;  // Leaves names to cgraph, which asks again without the name.
  if (create) *number = (*tend_next_number())++;
  return 1;
}

static inline void tend_forget_number(void *state, int kind, IDTYPE number) {
  (void)state, (void)kind, (void)number;
}

static inline char *tend_name_of_number(void *state, int kind, IDTYPE number) {
  (void)state, (void)kind, (void)number;
  return NULL;
}

static inline int tend_read_some(void *text, char *buffer, int size) {
  const char **rest = (const char **)text;
  int count = 0;
  while (count < size && (*rest)[count] != '\0') count++;
  memcpy(buffer, *rest, (size_t)count);
  *rest += count;
  return count;
}

static inline Agraph_t *tend_read(const char *text) {
  Agiddisc_t numbers = AgIdDisc;
  numbers.map = (__typeof__(numbers.map))tend_number;
  numbers.free = tend_forget_number;
  numbers.print = tend_name_of_number;
  static Agiddisc_t kept_numbers;  // The graph keeps pointing at it.
  kept_numbers = numbers;
  static Agiodisc_t kept_reading;
  kept_reading = AgIoDisc;
  kept_reading.afread = tend_read_some;
  Agdisc_t how = {.id = &kept_numbers, .io = &kept_reading};
  *tend_next_number() = 1;
  const char *rest = text;
  return agread(&rest, &how);
}

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

// Frees what a layout made. The list of nodes that nop2 makes would stay behind: libgraphviz takes it
// for neato's, which frees its own.
static inline void tend_free_layout(GVC_t *context, Agraph_t *graph) {
  free(GD_neato_nlist(graph));
  GD_neato_nlist(graph) = NULL;
  gvFreeLayout(context, graph);
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
