// SPDX-License-Identifier: GPL-2.0-only
/* Notes of git that go along with the commits, and back. */
#include "base/mem.h"
#include "flow/rebase-internal.h"

/* Of the commits of the notes, by which what is to be undone is known. */
static char *message_of(const struct publish_branch *branch, const git_oid *from,
			const git_oid *to)
{
	char old[GIT_OID_HEXSZ + 1], new[GIT_OID_HEXSZ + 1];

	return mem_printf("Notes copied by 'crosstree rebase'\n\n"
			  "Branch: %s\nFrom: %s\nTo: %s\n", branch->ref,
			  git_oid_tostr(old, sizeof(old), from),
			  git_oid_tostr(new, sizeof(new), to));
}

int rebase_notes(struct rebase *b, struct err *err)
{
	struct rebase_result *out = b->out;
	_cleanup_free_ char *message = message_of(&out->branch, &out->branch.old,
						  &out->commit);
	_cleanup_free_ struct notes_pair *pairs = mem_array(NULL, out->n + 1,
							    sizeof(*pairs));
	const struct notes_opts opts = {
		.command = "rebase", .name = b->ident.name, .email = b->ident.email,
		.seconds = b->ident.seconds, .offset = b->ident.offset, .message = message,
	};
	size_t n = 0;

	for (size_t i = 0; i < out->n; i++)
		if (rebase_is_new(&out->rows[i]))
			pairs[n++] = (struct notes_pair){ out->rows[i].old,
							  out->rows[i].commit };
	return notes_copy(&out->notes, &out->arena, b->r, b->scratch, pairs, n, &opts, err);
}

int rebase_publish(struct rebase *b, const char *message, struct err *err)
{
	struct rebase_result *out = b->out;
	const struct publish_who who = { b->ident.name, b->ident.email };
	struct publish_also *also = arena_alloc(&out->arena, (out->notes.n + 1) *
								     sizeof(*also));

	for (size_t i = 0; i < out->notes.n; i++) {
		const struct notes_ref *row = &out->notes.items[i];

		also[i] = (struct publish_also){ row->ref, row->old, row->new };
	}
	return publish_branch_with(b->ctx, &out->branch, &out->commit, also, out->notes.n,
				   &who, message, err);
}

int rebase_unpublish(struct rebase_undone *u, struct ctx *ctx, const struct publish_who *who,
		     const char *message, struct err *err)
{
	_cleanup_free_ struct publish_also *also = mem_array(NULL, u->notes.n + 1,
							     sizeof(*also));

	for (size_t i = 0; i < u->notes.n; i++) {
		const struct notes_ref *row = &u->notes.items[i];

		also[i] = (struct publish_also){ row->ref, row->new, row->old };
	}
	return publish_branch_with(ctx, &u->branch, &u->commit, also, u->notes.n, who,
				   message, err);
}

int rebase_find_notes(struct rebase_undone *u, struct ctx *ctx, struct err *err)
{
	_cleanup_free_ char *message = message_of(&u->branch, &u->commit, &u->branch.old);

	return notes_with_message(&u->notes, &u->arena, ctx->repo, message, err);
}
