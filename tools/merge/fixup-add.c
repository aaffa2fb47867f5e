// SPDX-License-Identifier: GPL-2.0-only
/* Resolutions that join the others of a store, in memory. */
#include <string.h>

#include "base/mem.h"
#include "merge/fixup-internal.h"
#include "repo/blob.h"

const char *fixup_added_name(enum fixup_added a)
{
	static const char *const names[] = {
		[FIXUP_NEW] = "new", [FIXUP_KNOWN] = "known",
		[FIXUP_COVERED] = "covered", [FIXUP_REPLACED] = "replaced",
		[FIXUP_VARIANT] = "variant", [FIXUP_OTHERWISE] = "otherwise",
	};

	return names[a];
}

struct adding {
	struct fixup_store *s;
	struct repo *r;
	struct scratch *scratch;
	const struct fixup_addition *add;
	git_oid oid[FIXUP_N_FILES];
	struct rerere_image image;	/* of the preimage, read when needed */
	bool read, readable;
};

static void adding_release(struct adding *a)
{
	rerere_image_release(&a->image);
}

static int content_of(struct strbuf *out, const struct adding *a,
		      const struct fixup_entry *e, const struct fixup_variant *v,
		      enum fixup_file file, struct err *err)
{
	int rc;

	strbuf_reset(out);
	rc = fixup_read(out, a->s, a->r, e, v, file, err);
	return rc < 0 ? rc : 0;
}

/* The ids of a variant's files, of which a directory says nothing. */
static int need_oids(struct adding *a, const struct fixup_entry *e,
		     struct fixup_variant *v, struct err *err)
{
	for (int f = FIXUP_PREIMAGE; f <= FIXUP_POSTIMAGE; f++) {
		_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
		int rc;

		if (!v->has[f] || v->known[f])
			continue;
		rc = content_of(&text, a, e, v, (enum fixup_file)f, err);
		if (rc >= 0)
			rc = blob_hash(&v->oid[f], text.buf, text.len, err);
		if (rc < 0)
			return rc;
		v->known[f] = true;
	}
	return 0;
}

/* The preimage at hand as a conflict, for replays. */
static bool need_image(struct adding *a)
{
	const struct fixup_addition *add = a->add;
	enum rerere_hash hash = strlen(add->id) == 40 ? RERERE_SHA1 : RERERE_SHA256;

	if (!a->read)
		a->readable = rerere_parse_preimage(&a->image,
						    add->text[FIXUP_PREIMAGE],
						    add->len[FIXUP_PREIMAGE],
						    add->id, hash) == 1;
	a->read = true;
	return a->readable;
}

/* Whether this variant, replayed, comes to the same: 1, 0, <0 failed. */
static int covers(struct adding *a, const struct fixup_entry *e,
		  const struct fixup_variant *v, struct err *err)
{
	_cleanup_strbuf_ struct strbuf pre = STRBUF_INIT, post = STRBUF_INIT;
	_cleanup_strbuf_ struct strbuf out = STRBUF_INIT;
	const struct fixup_addition *add = a->add;
	int rc;

	if (!need_image(a))
		return 0;
	rc = content_of(&pre, a, e, v, FIXUP_PREIMAGE, err);
	if (rc >= 0)
		rc = content_of(&post, a, e, v, FIXUP_POSTIMAGE, err);
	if (rc < 0)
		return rc;
	rerere_fit_markers(&pre, e->id, RERERE_SHA1, a->image.marker_size);
	rc = rerere_replay(&out, &a->image, pre.buf, pre.len, post.buf,
			   post.len, err);
	if (rc)
		return rc < 0 ? rc : 0;
	return out.len == add->len[FIXUP_POSTIMAGE] &&
	       !memcmp(out.buf, add->text[FIXUP_POSTIMAGE], out.len);
}

static unsigned int free_number(const struct fixup_entry *e)
{
	unsigned int n = 0;

	for (size_t i = 0; i < e->variants.n && e->variants.items[i].number == n; i++)
		n++;
	return n;
}

static int store_texts(struct adding *a, struct err *err)
{
	for (int f = 0; f < FIXUP_N_FILES; f++) {
		int rc;

		if (!a->add->text[f])
			continue;
		rc = scratch_write(&a->oid[f], a->scratch, a->add->text[f],
				   a->add->len[f], GIT_OBJECT_BLOB, err);
		if (rc < 0)
			return rc;
	}
	return 0;
}

static int put_variant(struct adding *a, unsigned int number, struct err *err)
{
	struct fixup_variant *v;
	int rc;

	if (number > FIXUP_VARIANT_MAX)
		return err_set(err, "conflict %s has too many variants", a->add->id);
	rc = store_texts(a, err);
	if (rc < 0)
		return rc;
	v = fixup_variant_put(fixup_entry_put(a->s, a->add->id), number);
	v->fresh = true;
	v->gone = false;
	for (int f = 0; f < FIXUP_N_FILES; f++) {
		v->has[f] = v->known[f] = a->add->text[f] != NULL;
		v->oid[f] = a->oid[f];
	}
	return 0;
}

/*
 * Against one variant that is there: 1 settled as *@what, 0 go on, <0 failed. *@what
 * has what is known so far.
 */
static int against(enum fixup_added *what, struct adding *a,
		   const struct fixup_entry *e, struct fixup_variant *v,
		   struct err *err)
{
	int rc = need_oids(a, e, v, err);

	if (rc < 0)
		return rc;
	*what = *what == FIXUP_OTHERWISE ? FIXUP_OTHERWISE : FIXUP_VARIANT;
	if (git_oid_equal(&v->oid[FIXUP_PREIMAGE], &a->oid[FIXUP_PREIMAGE])) {
		*what = FIXUP_OTHERWISE;
		if (git_oid_equal(&v->oid[FIXUP_POSTIMAGE], &a->oid[FIXUP_POSTIMAGE]))
			*what = FIXUP_KNOWN;
		else if (a->add->replace)
			*what = FIXUP_REPLACED;
		return *what != FIXUP_OTHERWISE;
	}
	rc = a->add->exact ? 0 : covers(a, e, v, err);
	if (rc > 0)
		*what = FIXUP_COVERED;
	return rc;
}

static int hash_texts(struct adding *a, struct err *err)
{
	for (int f = FIXUP_PREIMAGE; f <= FIXUP_POSTIMAGE; f++) {
		int rc = blob_hash(&a->oid[f], a->add->text[f], a->add->len[f], err);

		if (rc < 0)
			return rc;
	}
	return 0;
}

/*
 * Whether a variant is what an addition like this left that was killed: a part of it,
 * without the postimage, which is written last. 1, 0, <0 failed.
 */
static int is_left_over(struct adding *a, const struct fixup_entry *e,
			struct fixup_variant *v, struct err *err)
{
	int rc;

	if (v->gone || v->has[FIXUP_POSTIMAGE])
		return 0;
	rc = need_oids(a, e, v, err);
	if (rc < 0)
		return rc;
	return !v->has[FIXUP_PREIMAGE] ||
	       git_oid_equal(&v->oid[FIXUP_PREIMAGE], &a->oid[FIXUP_PREIMAGE]);
}

/* *@number: where it goes, or has been met. */
static int settle(enum fixup_added *what, unsigned int *number, struct adding *a,
		  struct fixup_entry *e, struct err *err)
{
	const struct fixup_variant *left = NULL;

	*what = FIXUP_NEW;
	for (size_t i = 0; e && i < e->variants.n; i++) {
		struct fixup_variant *v = &e->variants.items[i];
		int rc;

		if (!fixup_is_resolved(v)) {
			rc = left ? 0 : is_left_over(a, e, v, err);
			if (rc < 0)
				return rc;
			left = rc ? v : left;
			continue;
		}
		*number = v->number;
		rc = against(what, a, e, v, err);
		if (rc)
			return rc < 0 ? rc : 0;
	}
	*number = left ? left->number : e ? free_number(e) : 0;
	return 0;
}

int fixup_store_add(enum fixup_added *what, struct fixup_store *s, struct repo *r,
		    struct scratch *scratch, const struct fixup_addition *add,
		    struct err *err)
{
	_cleanup_(adding_release) struct adding a = {
		.s = s, .r = r, .scratch = scratch, .add = add,
		.image = RERERE_IMAGE_INIT,
	};
	unsigned int number = 0;
	int rc = hash_texts(&a, err);

	if (rc >= 0)
		rc = settle(what, &number, &a, fixup_store_find(s, add->id), err);
	if (rc < 0 || *what == FIXUP_KNOWN || *what == FIXUP_COVERED)
		return rc;
	return put_variant(&a, number, err);
}
