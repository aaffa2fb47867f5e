// SPDX-License-Identifier: GPL-2.0-only
#include "repo/graph.h"

#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/filemap.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "base/vec.h"
#include "repo/alternates.h"
#include "repo/oidtable.h"

#define MAX_LAYERS 64
#define HEADER 8
#define TOC_ROW 12
#define CDAT_ROW (GIT_OID_RAWSZ + 16)
#define NO_PARENT 0x70000000u
#define MORE_PARENTS 0x80000000u
#define LAST_PARENT 0x80000000u

/* One file. */
struct layer {
	struct file_map map;
	struct oid_table commits;
	const unsigned char *data, *edges;
	size_t n_edges;
	uint32_t first;		/* position of the first one */
};

struct graph {
	VEC(struct layer) layers;
	uint32_t n;
	struct graph_marks marks;
};

/* Chunk number @i of the table of contents: where it is and how long. */
static int chunk(const unsigned char **p, size_t *len, const struct layer *l,
		 unsigned int i)
{
	const unsigned char *row = l->map.p + HEADER + (size_t)i * TOC_ROW;
	uint64_t from = be64(row + 4), to = be64(row + TOC_ROW + 4);

	if (from > to || to > l->map.len)
		return -1;
	*p = l->map.p + from;
	*len = (size_t)(to - from);
	return 0;
}

static int take_chunks(struct layer *l)
{
	struct oid_table *t = &l->commits;
	unsigned int n = l->map.p[6];
	size_t fanout = 0, oids = 0, data = 0;

	if (l->map.len < HEADER + ((size_t)n + 1) * TOC_ROW)
		return -1;
	for (unsigned int i = 0; i < n; i++) {
		const unsigned char *p;
		size_t len;

		if (chunk(&p, &len, l, i) < 0)
			return -1;
		switch (be32(l->map.p + HEADER + (size_t)i * TOC_ROW)) {
		case 0x4f494446:	/* OIDF */
			t->fanout = p;
			fanout = len;
			break;
		case 0x4f49444c:	/* OIDL */
			t->oids = p;
			oids = len;
			break;
		case 0x43444154:	/* CDAT */
			l->data = p;
			data = len;
			break;
		case 0x45444745:	/* EDGE */
			l->edges = p;
			l->n_edges = len / 4;
			break;
		}
	}
	if (!t->fanout || !t->oids || !l->data || fanout < FANOUT_BYTES)
		return -1;
	t->n = be32(t->fanout + FANOUT_BYTES - 4);
	return t->n > NO_PARENT || oids / GIT_OID_RAWSZ < t->n ||
			       data / CDAT_ROW < t->n ?
		       -1 :
		       0;
}

/* "CGPH", version 1, SHA-1. */
static int check_header(const struct layer *l, size_t n_below)
{
	return memcmp(l->map.p, "CGPH\1\1", 6) || l->map.p[7] != n_below ? -1 : 0;
}

static int add_layer(struct graph *g, const char *path)
{
	struct layer *l;

	if (g->layers.n == MAX_LAYERS)
		return -1;
	l = VEC_ADD(&g->layers);
	if (file_map(&l->map, path) < 0 || l->map.len <= HEADER + TOC_ROW ||
	    check_header(l, g->layers.n - 1) < 0 || take_chunks(l) < 0)
		return -1;
	l->first = g->n;
	g->n += l->commits.n;
	return g->n > NO_PARENT ? -1 : 0;
}

static int add_chain(struct graph *g, const char *info)
{
	_cleanup_free_ char *list = mem_printf("%s/commit-graphs/commit-graph-chain",
					       info);
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;

	if (file_read(&text, list, 1u << 16, 0, NULL) < 0)
		return -1;
	for (const char *p = text.buf; *p;) {
		_cleanup_free_ char *path = NULL;
		size_t n = strcspn(p, "\n");

		if (n != GIT_OID_HEXSZ ||
		    strspn(p, "0123456789abcdef") != GIT_OID_HEXSZ)
			return -1;
		path = mem_printf("%s/commit-graphs/graph-%.40s.graph", info, p);
		if (add_layer(g, path) < 0)
			return -1;
		p += n + (p[n] == '\n');
	}
	return g->layers.n ? 0 : -1;
}

static bool open_in(void *payload, const char *objects)
{
	_cleanup_free_ char *info = mem_printf("%s/info", objects);
	_cleanup_free_ char *path = mem_printf("%s/commit-graph", info);
	_cleanup_(graph_freep) struct graph *g = mem_zalloc(sizeof(*g));
	struct graph **out = payload;
	int rc = access(path, R_OK) == 0 ? add_layer(g, path) : add_chain(g, info);

	if (rc == 0)
		*out = TAKE_PTR(g);
	return rc == 0;
}

struct graph *graph_open(const struct repo *r)
{
	_cleanup_free_ char *objects = mem_printf("%s/objects", repo_common_dir(r));
	struct graph *g = NULL;

	objects_dirs(objects, open_in, &g);
	return g;
}

struct graph *graph_free(struct graph *g)
{
	if (!g)
		return NULL;
	for (size_t i = 0; i < g->layers.n; i++)
		file_unmap(&g->layers.items[i].map);
	VEC_RELEASE(&g->layers);
	VEC_RELEASE(&g->marks.touched);
	free(g->marks.flags);
	free(g);
	return NULL;
}

struct graph_marks *graph_marks(struct graph *g)
{
	if (!g->marks.flags)
		g->marks.flags = mem_zalloc((size_t)g->n + 1);
	return &g->marks;
}

void graph_marks_clear(struct graph_marks *m)
{
	for (size_t i = 0; i < m->touched.n; i++)
		m->flags[m->touched.items[i]] = 0;
	m->touched.n = 0;
}

uint32_t graph_count(const struct graph *g)
{
	return g->n;
}

uint32_t graph_find(const struct graph *g, const git_oid *oid)
{
	for (size_t i = g->layers.n; i-- > 0;) {
		const struct layer *l = &g->layers.items[i];
		uint32_t at = oid_table_find(&l->commits, oid);

		if (at != UINT32_MAX)
			return l->first + at;
	}
	return UINT32_MAX;
}

static const struct layer *layer_of(const struct graph *g, uint32_t pos)
{
	size_t i = g->layers.n - 1;

	while (g->layers.items[i].first > pos)
		i--;
	return &g->layers.items[i];
}

void graph_oid(git_oid *out, const struct graph *g, uint32_t pos)
{
	const struct layer *l = layer_of(g, pos);

	memcpy(out->id, l->commits.oids + (size_t)(pos - l->first) * GIT_OID_RAWSZ,
	       GIT_OID_RAWSZ);
}

int graph_commit(struct graph_commit *out, const struct graph *g, uint32_t pos)
{
	const struct layer *l = layer_of(g, pos);
	const unsigned char *row = l->data + (size_t)(pos - l->first) * CDAT_ROW +
				   GIT_OID_RAWSZ;
	uint32_t first = be32(row), second = be32(row + 4);

	*out = (struct graph_commit){ .more = UINT32_MAX };
	out->generation = be32(row + 8) >> 2;
	out->date = ((uint64_t)be32(row + 8) & 3) << 32 | be32(row + 12);
	if (first != NO_PARENT)
		out->parents[out->n_parents++] = first;
	if (second & MORE_PARENTS)
		out->more = second & ~MORE_PARENTS;
	else if (second != NO_PARENT)
		out->parents[out->n_parents++] = second;
	for (uint32_t i = 0; i < out->n_parents; i++)
		if (out->parents[i] >= g->n)
			return -1;
	return 0;
}

int graph_more(uint32_t *parent, const struct graph *g, uint32_t pos,
	       uint32_t *more)
{
	const struct layer *l = layer_of(g, pos);
	uint32_t v;

	if (!l->edges || *more >= l->n_edges)
		return -1;
	v = be32(l->edges + (size_t)*more * 4);
	*more = (v & LAST_PARENT) ? UINT32_MAX : *more + 1;
	*parent = v & ~LAST_PARENT;
	return *parent < g->n ? 0 : -1;
}
