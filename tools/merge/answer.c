// SPDX-License-Identifier: GPL-2.0-only
/*
 * What `git merge-tree --write-tree --stdin -z` answers for each line of input
 * (git 2.39; the format is documented):
 *
 *	status NUL tree NUL (mode SP oid SP stage TAB path NUL)* [NUL message*] NUL
 *	message: count NUL (path NUL){count} type NUL text NUL
 *
 * A status of 1 is clean and 0 a conflict there, the other way around than its
 * exit status. Whether any path is listed says nothing about the verdict.
 */
#include <string.h>

#include "base/num.h"
#include "merge/answer.h"

/* The next NUL-terminated field, or NULL at the end. */
static const char *field(struct reader *rd)
{
	const char *s = rd->p;
	const char *nul = s < rd->end ? memchr(s, 0, (size_t)(rd->end - s)) : NULL;

	if (!nul)
		return NULL;
	rd->p = nul + 1;
	return s;
}

static int garbled(struct err *err, const char *what)
{
	return err_set(err, "cannot read the answer of git merge-tree: %s", what);
}

int answers_ask(struct proc_result *res, const struct repo *r,
		const struct strbuf *in, bool dir_renames, const struct git_opts *opts,
		struct err *err)
{
	static const char *const argv[] = { "merge-tree", "--write-tree",
					    "--stdin", "-z", NULL };
	/* What is written is gone in a moment, and yet may fill a disk. */
	const char *config[] = { "core.looseCompression=1", "core.fsync=none",
				 dir_renames ? NULL : "merge.directoryRenames=false", NULL };
	struct git_opts o = *opts;

	o.in = in->buf;
	o.in_len = in->len;
	o.config = config;
	return git_run(res, r, argv, &o, err);
}

int answers_end(const struct reader *rd, struct err *err)
{
	return rd->p == rd->end ? 0 :
				  garbled(err, "there is more than asked for");
}

void answer_release(struct answer *a)
{
	VEC_RELEASE(&a->stages);
	VEC_RELEASE(&a->messages);
	VEC_RELEASE(&a->paths);
}

static int read_stage(struct answer *a, const char *row, struct err *err)
{
	struct stage_row s = { .stage = 0 };
	char *end;

	s.entry.mode = (uint32_t)strtoul(row, &end, 8);
	if (*end != ' ' || strlen(end) < GIT_OID_HEXSZ + 5 ||
	    git_oid_fromstrn(&s.entry.oid, end + 1, GIT_OID_HEXSZ) < 0)
		return garbled(err, row);
	end += 1 + GIT_OID_HEXSZ;
	if (end[0] != ' ' || end[1] < '1' || end[1] > '3' || end[2] != '\t')
		return garbled(err, row);
	s.stage = (unsigned int)(end[1] - '0');
	s.path = end + 3;
	VEC_PUSH(&a->stages, s);
	return 0;
}

static int read_message(struct answer *a, const char *count, struct reader *rd,
			struct err *err)
{
	struct message_row m = { .first = a->paths.n };
	uint64_t n;
	int rc = num_parse(&n, count, 0, 1u << 20, "path count", err);

	if (rc < 0)
		return rc;
	for (m.n = 0; m.n < n; m.n++) {
		const char *path = field(rd);

		if (!path)
			return garbled(err, "it ends within a message");
		VEC_PUSH(&a->paths, path);
	}
	m.type = field(rd);
	m.text = field(rd);
	if (!m.type || !m.text)
		return garbled(err, "it ends within a message");
	VEC_PUSH(&a->messages, m);
	return 0;
}

static int read_conflicts(struct answer *a, struct reader *rd, struct err *err)
{
	const char *s;
	int rc = 0;

	while (rc == 0) {
		s = field(rd);
		if (!s)
			return garbled(err, "it ends within the paths");
		if (!*s)
			break;
		rc = read_stage(a, s, err);
	}
	while (rc == 0) {
		s = field(rd);
		if (!s)
			return garbled(err, "it ends within the messages");
		/* Advice on submodules slips in there, in place of the empty end. */
		if (*s < '0' || *s > '9')
			break;
		rc = read_message(a, s, rd, err);
	}
	return rc;
}

int answer_read(struct answer *a, struct reader *rd, struct err *err)
{
	const char *status = field(rd);
	const char *tree = field(rd);
	const char *end;

	if (!status || !tree)
		return garbled(err, "it ends early");
	if ((strcmp(status, "0") && strcmp(status, "1")) ||
	    git_oid_fromstr(&a->tree, tree) < 0)
		return garbled(err, status);
	a->clean = *status == '1';
	if (!a->clean)
		return read_conflicts(a, rd, err);
	end = field(rd);
	return end && !*end ? 0 : garbled(err, "no end of a clean merge");
}
