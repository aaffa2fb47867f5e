// SPDX-License-Identifier: GPL-2.0-only
#include "repo/commit-walk.h"

#include <stdlib.h>
#include <string.h>

#include "base/bytes.h"
#include "repo/graph.h"
#include "repo/internal.h"

void commit_walk_release(struct commit_walk *w)
{
	map_release(&w->index);
	VEC_RELEASE(&w->nodes);
	VEC_RELEASE(&w->parents);
	heap_release(&w->heap);
	arena_release(&w->arena);
}

uint32_t commit_walk_node(struct commit_walk *w, const git_oid *oid)
{
	struct map_entry *m = map_find(&w->index, (const char *)oid->id, GIT_OID_RAWSZ);
	const git_oid *key;

	if (m)
		return (uint32_t)m->value;
	key = arena_dup(&w->arena, oid, sizeof(*oid));
	m = map_put(&w->index, (const char *)key->id, GIT_OID_RAWSZ, NULL);
	m->value = w->nodes.n;
	VEC_PUSH(&w->nodes, (struct walk_node){ .oid = key, .generation = WALK_LOOSE });
	return (uint32_t)m->value;
}

static void add_parent(struct commit_walk *w, uint32_t id, const git_oid *oid)
{
	uint32_t parent = commit_walk_node(w, oid);

	VEC_PUSH(&w->parents, parent);
	w->nodes.items[id].n_parents++;
}

/* "committer NAME <EMAIL> SECONDS ZONE" */
static int64_t date_of(const char *line, const char *end)
{
	const char *gt = memrchr(line, '>', (size_t)(end - line));

	return gt ? strtoll(gt + 1, NULL, 10) : 0;
}

/* The headers, up to the committer. What git would not take either is for git to tell. */
static int parse(struct commit_walk *w, uint32_t id, const char *p, const char *end)
{
	for (const char *nl; p < end && *p != '\n'; p = nl + 1) {
		git_oid oid;

		nl = memchr(p, '\n', (size_t)(end - p));
		if (!nl)
			return 1;
		if (nl - p == 7 + GIT_OID_HEXSZ && string_begins(p, "parent ")) {
			if (git_oid_fromstrn(&oid, p + 7, GIT_OID_HEXSZ) < 0)
				return 1;
			add_parent(w, id, &oid);
		} else if (string_begins(p, "committer ")) {
			w->nodes.items[id].date = date_of(p, nl);
			return 0;
		}
	}
	return 1;
}

static int read_object(struct commit_walk *w, uint32_t id)
{
	git_odb_object *obj = NULL;
	const char *text;
	int rc = git_odb_read(&obj, w->r->odb, w->nodes.items[id].oid);

	if (rc < 0)
		return 1;
	text = git_odb_object_data(obj);
	rc = git_odb_object_type(obj) != GIT_OBJECT_COMMIT ||
	     parse(w, id, text, text + git_odb_object_size(obj));
	git_odb_object_free(obj);
	return rc;
}

static void add_graph_parent(struct commit_walk *w, uint32_t id, const struct graph *g,
			     uint32_t pos)
{
	git_oid oid;

	graph_oid(&oid, g, pos);
	add_parent(w, id, &oid);
}

static int read_graph(struct commit_walk *w, uint32_t id, struct graph *g, uint32_t pos)
{
	struct graph_commit c;
	uint32_t parent;

	if (graph_commit(&c, g, pos) < 0 || !c.generation)
		return 1;
	w->nodes.items[id].date = (int64_t)c.date;
	w->nodes.items[id].generation = c.generation;
	for (uint32_t i = 0; i < c.n_parents; i++)
		add_graph_parent(w, id, g, c.parents[i]);
	while (c.more != UINT32_MAX) {
		if (graph_more(&parent, g, pos, &c.more) < 0)
			return 1;
		add_graph_parent(w, id, g, parent);
	}
	return 0;
}

static int read_node(struct commit_walk *w, uint32_t id)
{
	struct graph *g = repo_graph(w->r);
	uint32_t pos = g ? graph_find(g, w->nodes.items[id].oid) : UINT32_MAX;

	w->nodes.items[id].first_parent = (uint32_t)w->parents.n;
	return pos == UINT32_MAX ? read_object(w, id) : read_graph(w, id, g, pos);
}

void commit_walk_again(struct commit_walk *w, uint32_t id)
{
	const struct walk_node *n = &w->nodes.items[id];

	heap_push(&w->heap, (struct heap_item){ id, n->generation, n->date });
}

int commit_walk_queue(struct commit_walk *w, uint32_t id)
{
	if (read_node(w, id))
		return 1;
	commit_walk_again(w, id);
	return 0;
}
