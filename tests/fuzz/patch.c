// SPDX-License-Identifier: GPL-2.0-only
/*
 * A file, a line "%%", and a patch: whatever is in it, its names stay in the tree,
 * its hunks within their bounds, and putting them on the file, or finding out where
 * they come closest, ends well.
 */
#include <git2.h>

#include "base/vec.h"
#include "flow/apply-closest.h"
#include "fuzz.h"
#include "patch/internal.h"

static void check_name(const char *name, uint32_t mode)
{
	if (name)
		INSIST(patch_verify_path(name, mode, NULL) == 0);
}

static void check_inside(const char *p, size_t len, const struct piece *in)
{
	INSIST(p >= in->p && len <= in->len && p + len <= in->p + in->len);
}

static void check_closest(const struct closest_lines *file,
			  const struct patch_hunk *h, bool reversed)
{
	_cleanup_closest_hunk_ struct closest_hunk sides = CLOSEST_HUNK_INIT;
	struct closest at;

	closest_read_hunk(&sides, h, reversed);
	closest_find(&at, file, &sides, h->old_pos ? h->old_pos - 1 : 0);
	INSIST(at.line <= file->n && at.n <= file->n - at.line);
	INSIST(at.leading + at.trailing <= at.n);
	INSIST(at.leading + at.trailing <= sides.old.n || !at.found);
	INSIST(at.leading + at.trailing <= sides.new.n || !at.found);
}

static void check_file(const struct patch_file *f, const struct piece *file,
		       const struct piece *diff, bool reversed)
{
	_cleanup_closest_lines_ struct closest_lines lines = VEC_INIT;
	_cleanup_(image_release) struct image img = { NULL, 0, 0 };
	_cleanup_strbuf_ struct strbuf joined = STRBUF_INIT, made = STRBUF_INIT;

	check_name(f->old_name, f->old_mode);
	check_name(f->new_name, f->new_mode);
	check_inside(f->text, f->len, diff);
	INSIST(f->head_len <= f->len);
	image_split(&img, file->p, file->len);
	closest_split(&lines, file->p, file->len);
	for (size_t i = 0; i < f->n_hunks; i++) {
		const struct patch_hunk *h = &f->hunks[i];
		size_t at = 0;

		check_inside(h->text, h->len, diff);
		INSIST(h->head <= h->len);
		check_closest(&lines, h, reversed);
		(void)image_apply(&at, &img, h, reversed);
	}
	image_join(&joined, &img);
	if (f->is_binary)
		(void)binary_apply(&made, &f->forward, file->p, file->len);
}

static void check_patch(const struct piece *file, const struct piece *diff,
			bool reversed)
{
	_cleanup_patch_ struct patch p = PATCH_INIT;
	struct patch_opts opts = PATCH_OPTS_INIT;

	if (patch_parse(&p, diff->p, diff->len, &opts, NULL) < 0)
		return;
	INSIST(p.n > 0);
	if (reversed)
		patch_reverse(&p);
	for (size_t i = 0; i < p.n; i++)
		check_file(&p.items[i], file, diff, reversed);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *p = (const char *)data, *end = p + size;
	struct piece file, diff;

	git_libgit2_init();
	file = next_piece(&p, end);
	diff = (struct piece){ p, (size_t)(end - p) };
	check_patch(&file, &diff, false);
	check_patch(&file, &diff, true);
	git_libgit2_shutdown();
	return 0;
}
