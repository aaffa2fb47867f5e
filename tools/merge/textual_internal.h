/* SPDX-License-Identifier: GPL-2.0-only */
/* What the files behind textual.h share. */
#ifndef MERGE_TEXTUAL_INTERNAL_H
#define MERGE_TEXTUAL_INTERNAL_H

#include "base/strbuf.h"
#include "merge/textual.h"
#include "repo/blob.h"

/*
 * The sides stand in conflict markers, and in paths like "file~<id>", with ids for names.
 * labels_in_text() and the like put the names there.
 */
struct labels {
	char ours_hex[GIT_OID_HEXSZ + 1], theirs_hex[GIT_OID_HEXSZ + 1];
	const char *ours, *theirs;
};

/* What was made of one file; with conflicts it has git's names for the sides. */
struct merge_made {
	const char *data;
	size_t len;
	bool unmerged;
};

/* A file that both sides changed, which is not merged cleanly here. */
struct merge_doubtful {
	const struct tree_change *ours, *theirs;
	/* The merge with its conflicts, named by merge_file_labels(); NULL: git has to say. */
	const struct merge_made *made;
};

/*
 * Settles a merge without git where that is beyond doubt. Sets out->doubt: with
 * DOUBT_NONE out->merged is M; with DOUBT_CONTENT it is M but for the files in
 * out->doubtful, which files_recall() or files_ask() can add; with anything else git has
 * to do it all. The sides have to outlive @out; @verdict_only leaves out->merged alone. @keep:
 * where files that were merged before are known, or NULL.
 */
int merge_quick(struct merge_result *out, struct repo *r,
		const struct merge_side *ours, const struct merge_side *theirs,
		bool verdict_only, struct ctx *keep, struct err *err);

/*
 * The same of a merge with two bases: 0 settled, clean or not, with all of @out but the sides
 * (a tree that is not on the disk is read by @r, a repository that the scratch store was
 * added to), 1 in doubt, <0 failed.
 */
int merge_virtual(struct merge_result *out, struct repo *r, struct ctx *ctx,
		  const struct merge_input *in, const struct merge_opts *opts, struct err *err);

/* Of changes of one path: whether both sides have it alike. */
bool quick_same_result(const struct tree_change *a, const struct tree_change *b);
/*
 * What is in doubt before contents are looked at. A deletion may be half of a rename
 * where there is something new (@additions) that it could have become, on either
 * side.
 */
enum merge_doubt quick_judge(const struct tree_change *a,
			     const struct tree_change *b, bool additions);
/* Whether a side adds anything below a directory; @tmp is overwritten. */
bool quick_adds_below(const struct merge_side *s, const char *dir, size_t len,
		      struct strbuf *tmp);
bool quick_adds_file(const struct merge_side *s, const char *path, size_t len);

/* What a side made of a file that both changed. */
struct side_file {
	const struct tree_change *change;
	const struct merge_span *span;
	struct blob text;	/* without obj: to be read when needed */
	const char *path;	/* its own, for markers, when it has another one; or NULL */
};

/* The ids of what the sides made of the file. */
struct labels merge_file_labels(const struct tree_change *ours, const struct tree_change *theirs);
/*
 * Three versions of one file. 0 when it merges cleanly; 1 when in doubt, *@why set; 2 with
 * conflicts; <0 failed. The merge is appended to @out (may be NULL); a clean one only where it
 * is @wanted. @base and the texts of the sides are filled when they are needed, and stay the
 * caller's.
 */
int merge_file_surely(struct strbuf *out, bool wanted, enum merge_doubt *why,
		      struct repo *r, struct blob *base, struct side_file *ours,
		      struct side_file *theirs, struct err *err);

/*
 * Looks ahead at what many merges have in common. A failure is one that the merge
 * which needs the file will meet, too.
 */
int merge_prepare(struct merge_job *jobs, size_t n, struct ctx *ctx,
		  struct err *err);

/* One question to git. */
struct oracle_job {
	const struct merge_input *in;
	struct merge_result *out;	/* filled: verdict, conflicts, M */
	int rc;				/* as merge_textual() */
	struct err *err;
};

/*
 * Puts all of them to one git process, as worker @worker of @ctx. <0 when the
 * whole lot failed and no row was touched.
 */
int oracle_ask(struct oracle_job *jobs, size_t n, struct ctx *ctx,
	       unsigned int worker, const struct merge_opts *opts,
	       struct err *err);

/*
 * Puts the doubtful files of all these jobs to one git process: a merge of flat
 * trees made up of nothing else, which costs a fraction of the whole merges.
 * Nothing but the content of these files may be in doubt. As oracle_ask().
 */
int files_ask(struct oracle_job *jobs, size_t n, struct ctx *ctx,
	      unsigned int worker, const struct merge_opts *opts,
	      struct err *err);

/*
 * The same without git, for one job: true when all of its files are known, since they
 * were merged here or, with opts->keep, before; job->rc and the doubt are set.
 */
bool files_recall(struct oracle_job *job, struct ctx *ctx, const struct merge_opts *opts);

/*
 * That, kept in the cache by its three versions and the version of git. kept_get()
 * appends a value, which kept_open() reads, with what git called the sides. @labels may
 * be NULL where there are no conflicts.
 */
void kept_put(struct ctx *ctx, const struct merge_doubtful *d, const struct merge_made *m,
	      const struct labels *labels);
bool kept_get(struct strbuf *value, struct ctx *ctx, const struct merge_doubtful *d);
struct merge_made kept_open(struct labels *labels, const struct strbuf *value);

/* The table behind merge_kind_name(): from git's short type string. */
enum merge_kind merge_kind_of(const char *git_type);

/* True and appended to @out when something was replaced. */
bool labels_in_text(struct strbuf *out, const struct labels *l,
		    const char *text, size_t len);
bool labels_in_path(struct strbuf *out, const struct labels *l,
		    const char *path, size_t len);
bool labels_in_message(struct strbuf *out, const struct labels *l,
		       const char *text);
/* Conflict blocks in a file as git left it. */
size_t labels_count_hunks(const struct labels *l, const char *text, size_t len);

#endif
