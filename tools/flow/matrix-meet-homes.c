// SPDX-License-Identifier: GPL-2.0-only
/* Where the trees start from: the homes, and which is whose. */
#include <stdlib.h>

#include "base/mem.h"
#include "flow/matrix-meet-internal.h"
#include "repo/history.h"

static bool is_compared(const struct matrix_row *row)
{
	return !row->error && !row->left_out;
}

static size_t find_node(const struct matrix_meet *m, const git_oid *commit)
{
	for (size_t i = 0; i < m->nodes.n; i++)
		if (git_oid_equal(&m->nodes.items[i].commit, commit))
			return i;
	return NO_NODE;
}

static int add_node(struct matrix_meet *m, const git_oid *commit, struct err *err)
{
	_cleanup_commits_ struct commit_list l = COMMIT_LIST_INIT;
	int rc;

	if (find_node(m, commit) != NO_NODE)
		return 0;
	rc = history_commit_info(&l, m->ctx->repo, commit, err);
	if (rc < 0)
		return rc;
	VEC_PUSH(&m->nodes, (struct node){ .commit = *commit, .tree = l.items[0].tree,
					   .time = l.items[0].commit_time });
	return 0;
}

static int by_time(const void *a, const void *b)
{
	const struct node *x = a, *y = b;

	if (x->time != y->time)
		return x->time < y->time ? -1 : 1;
	return git_oid_cmp(&x->commit, &y->commit);
}

/* The bases of a row and the root; none where they have no common history. */
static void bases_of(struct oid_vec *out, const struct matrix_meet *m, size_t row,
		     size_t root)
{
	_cleanup_err_ struct err ignored = ERR_INIT;

	if (!is_compared(&m->r->rows[row]) || git_oid_is_zero(&m->r->rows[row].commit))
		return;
	(void)repo_merge_bases(out, m->ctx->repo, m->ctx->cache, &m->r->rows[root].commit,
			       &m->r->rows[row].commit, NULL, &ignored);
}

/* Of several bases the one that most others have alone. */
static int choose_homes(struct matrix_meet *m, const struct oid_vec *bases, struct err *err)
{
	int rc = 0;

	for (size_t i = 0; i < m->r->n_rows && rc >= 0; i++)
		if (bases[i].n == 1)
			rc = add_node(m, &bases[i].items[0], err);
	for (size_t i = 0; i < m->r->n_rows && rc >= 0; i++)
		if (bases[i].n == 1)
			m->nodes.items[find_node(m, &bases[i].items[0])].rows++;
	for (size_t i = 0; i < m->r->n_rows && rc >= 0; i++) {
		size_t best = 0;
		uint64_t most = 0;

		for (size_t k = 0; k < bases[i].n; k++) {
			size_t n = find_node(m, &bases[i].items[k]);
			uint64_t rows = n == NO_NODE ? 0 : m->nodes.items[n].rows;

			if (rows > most) {
				most = rows;
				best = k;
			}
		}
		if (bases[i].n)
			rc = add_node(m, &bases[i].items[best], err);
		if (bases[i].n && rc >= 0)
			m->home[i] = find_node(m, &bases[i].items[best]);
	}
	return rc;
}

/* Sorts the nodes; home[] follows. */
static void sort_nodes(struct matrix_meet *m)
{
	git_oid *commits = mem_zalloc((m->r->n_rows + 1) * sizeof(*commits));

	for (size_t i = 0; i < m->r->n_rows; i++)
		if (m->home[i] != NO_NODE)
			commits[i] = m->nodes.items[m->home[i]].commit;
	VEC_SORT(&m->nodes, by_time);
	for (size_t i = 0; i < m->r->n_rows; i++)
		if (m->home[i] != NO_NODE)
			m->home[i] = find_node(m, &commits[i]);
	free(commits);
}

int matrix_meet_homes(struct matrix_meet *m, size_t root, struct err *err)
{
	struct oid_vec *bases = mem_zalloc((m->r->n_rows + 1) * sizeof(*bases));
	int rc;

	m->home = mem_array(NULL, m->r->n_rows + 1, sizeof(*m->home));
	for (size_t i = 0; i < m->r->n_rows; i++) {
		m->home[i] = NO_NODE;
		bases_of(&bases[i], m, i, root);
	}
	rc = choose_homes(m, bases, err);
	if (rc >= 0)
		sort_nodes(m);
	for (size_t i = 0; i < m->r->n_rows; i++)
		oid_vec_release(&bases[i]);
	free(bases);
	return rc;
}
