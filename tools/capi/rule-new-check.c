// SPDX-License-Identifier: GPL-2.0-only
/*
 * Checks that one side made the build do, and new code of the other one that
 * does not pass: variables that Makefiles are warned of, warnings that are
 * switched on; what C itself checks is in rule-assert.c and rule-format.c.
 */
#include <string.h>

#include "base/char.h"
#include "capi/kbuild.h"
#include "capi/kconfig.h"
#include "capi/prototype-macro.h"
#include "capi/rule-check.h"

/* A Makefile variable that is complained of when it is set. */
struct refused {
	const char *var;
	const char *path;
	uint32_t line;	/* in the merge */
};

struct hunt {
	struct sweep *sw;
	enum check_side provider;
	VEC(struct refused) refused;
	struct flag flags[N_FLAGS];
	struct format_hunt formats;
	struct format_hunt programs;	/* the same of what is no part of the kernel */
	struct gain_hunt gains;
	struct switch_hunt switches;
	struct counted_hunt counted;
	file_vec touched;	/* by the consumer, once they are noted */
	bool noted;
	struct arena arena;
};

static void hunt_release(struct hunt *h)
{
	VEC_RELEASE(&h->refused);
	for (size_t i = 0; i < N_FLAGS; i++)
		VEC_RELEASE(&h->flags[i].places);
	format_hunt_release(&h->formats);
	format_hunt_release(&h->programs);
	gain_hunt_release(&h->gains);
	switch_hunt_release(&h->switches);
	counted_hunt_release(&h->counted);
	VEC_RELEASE(&h->touched);
	arena_release(&h->arena);
}

static bool is_word(char c)
{
	return char_is_word(c) || c == '-';
}

/* The variables of `ifneq ($(a)$(b),)` and `ifdef a`. */
static void tested_vars(struct hunt *h, const char *text, size_t n, const char *path,
			uint32_t line)
{
	const char *end = text + n, *p = text;
	bool def = n > 6 && memcmp(text, "ifdef ", 6) == 0;

	if (!def && (n < 7 || memcmp(text, "ifneq ", 6) != 0))
		return;
	if (def)
		p = text + 6;
	while (p < end) {
		const char *at = def ? p : memmem(p, (size_t)(end - p), "$(", 2);
		const char *stop;

		if (!at)
			return;
		at += def ? 0 : 2;
		for (stop = at; stop < end && is_word(*stop); stop++)
			;
		if (stop > at && (def || *stop == ')'))
			VEC_PUSH(&h->refused, (struct refused){
				.var = arena_strndup(&h->arena, at, (size_t)(stop - at)),
				.path = path, .line = line,
			});
		if (def)
			return;
		p = stop;
	}
}

static bool complains(const char *text, size_t n)
{
	while (n && (*text == ' ' || *text == '\t')) {
		text++;
		n--;
	}
	return n > 10 && (memcmp(text, "$(warning ", 10) == 0 ||
			  memcmp(text, "$(error ", 8) == 0);
}

static uint32_t count_lines(const struct snap_file *f)
{
	uint32_t n = 1;

	for (size_t i = 0; i < f->len; i++)
		n += f->data[i] == '\n';
	return n;
}

static int provider_makefile(struct hunt *h, const char *path, struct err *err)
{
	_cleanup_fresh_ struct fresh fresh = FRESH_INIT;
	/* new to the other side, that is the provider's; most name no warning */
	int rc = fresh_open(&fresh, h->sw, !h->provider, path, kbuild_is_rules(path) ? "" : "-W",
			    err);
	uint32_t lines;

	if (rc)
		return rc < 0 ? rc : 0;
	for (size_t i = 0; rc >= 0 && i < N_FLAGS; i++)
		rc = flag_gain(&h->flags[i], h->sw, h->provider, &fresh, &h->arena, err);
	if (rc < 0 || !kbuild_is_rules(path))
		return rc;
	lines = count_lines(&fresh.merged);
	for (uint32_t i = 1; i <= lines; i++) {
		size_t n, m;
		const char *text = fresh_text(&fresh, i, &n), *above;

		if (!fresh_line(&fresh, i) || *text == '#')
			continue;
		if (i < 2 || !complains(text, n))
			continue;
		above = fresh_text(&fresh, i - 1, &m);
		tested_vars(h, above, m, path, i - 1);
	}
	return 0;
}

static struct check_finding *report(struct hunt *h, const struct refused *by,
				    enum check_confidence confidence, const char *path,
				    uint32_t line, const char *symbol)
{
	struct check_finding *f = sweep_report(h->sw, CHECK_NEW_CHECK, confidence,
					       h->provider, path, line, symbol);

	f->after = (struct delta_place){
		.path = arena_strdup(&h->sw->arena, by->path), .line = by->line,
	};
	return f;
}

/* "hostprogs-$(CONFIG_X)" sets hostprogs-y, or hostprogs-m. */
static bool sets(const char *name, const char *var)
{
	const char *dollar = strstr(name, "-$(");
	size_t n = dollar ? (size_t)(dollar + 1 - name) : 0;

	return dollar ? strlen(var) == n + 1 && memcmp(name, var, n) == 0 &&
				strchr("ym", var[n]) :
			strcmp(name, var) == 0;
}

static int consumer_makefile(struct hunt *h, const char *path, struct err *err)
{
	_cleanup_fresh_ struct fresh fresh = FRESH_INIT;
	_cleanup_kbuild_ struct kbuild k = KBUILD_INIT;
	int rc = fresh_open(&fresh, h->sw, h->provider, path, "", err);

	if (rc)
		return rc < 0 ? rc : 0;
	kbuild_scan(&k, fresh.merged.data, fresh.merged.len);
	for (size_t i = 0; i < k.vars.n; i++) {
		const struct kbuild_var *v = &k.vars.items[i];

		for (size_t n = 0; n < h->refused.n; n++) {
			const struct refused *r = &h->refused.items[n];

			if (!sets(v->name, r->var) || !fresh_line(&fresh, v->line))
				continue;
			report(h, r, CHECK_LIKELY, path, v->line, r->var)->message =
				arena_printf(&h->sw->arena,
					     "%s is set here, and %s complains of that now",
					     r->var, r->path);
			break;
		}
	}
	return 0;
}

/*
 * Whether some header or the file itself declares a function it defines; a second
 * definition under another condition is no prototype.
 */
static int has_prototype(bool *yes, struct hunt *h, const char *path, const char *name,
			 const struct facts *own, struct err *err)
{
	cref_vec refs = VEC_INIT;
	int rc = ctree_visible(&refs, h->sw->merged, path, name, err);

	*yes = false;
	for (size_t i = 0; i < refs.n; i++)
		*yes |= refs.items[i].facts != own ||
			refs.items[i].fact->kind != FACT_FUNC ||
			!(refs.items[i].fact->flags & FACT_DEFINED);
	VEC_RELEASE(&refs);
	return rc;
}

/* Whether each header it includes is there: else it is that which is to be mended. */
static int includes_all(bool *all, struct hunt *h, const char *path, const struct facts *f,
			struct err *err)
{
	int rc = 0;

	*all = true;
	for (uint32_t i = 0; rc >= 0 && *all && i < f->n_includes; i++) {
		const struct fact_include *inc = &f->includes[i];
		file_vec files = VEC_INIT;

		rc = ctree_resolve_include(&files, h->sw->merged, path,
					   facts_str(f, inc->path), inc->angle, err);
		*all = files.n;
		VEC_RELEASE(&files);
	}
	return rc < 0 ? rc : 0;
}

/* A definition that other files can call, and that is built in some configuration. */
static bool is_global(const struct facts *f, const struct fact *d)
{
	const char *guard = facts_str(f, d->guard);

	return d->kind == FACT_FUNC && d->flags & FACT_DEFINED &&
	       !(d->flags & (FACT_STATIC | FACT_INLINE | FACT_MADE | FACT_WEAK)) &&
	       (!*guard || strstr(guard, "CONFIG_"));
}

static bool silences(const struct snap_file *f)
{
	return memmem(f->data, f->len, "-Wmissing-prototypes", 20) ||
	       memmem(f->data, f->len, "__bpf_kfunc", 11);
}

static int consumer_functions(struct hunt *h, const char *path, struct err *err)
{
	_cleanup_fresh_ struct fresh fresh = FRESH_INIT;
	const struct flag_place *on = flag_for(&h->flags[FLAG_PROTOTYPES], path);
	const struct refused by = { .path = on->path, .line = on->line };
	const struct facts *f = NULL;
	bool all = false;
	int rc = fresh_open(&fresh, h->sw, h->provider, path, "", err);

	/* a file that switches it off for some of its functions */
	if (rc == 0 && silences(&fresh.merged))
		return 0;
	if (rc == 0)
		rc = ctree_facts(&f, h->sw->merged, path, err);
	if (rc == 0)
		rc = includes_all(&all, h, path, f, err);
	for (uint32_t i = 0; rc == 0 && all && i < f->n_facts; i++) {
		const struct fact *d = &f->facts[i];
		const char *name = facts_str(f, d->name);
		bool yes;

		if (!is_global(f, d) || !fresh_line(&fresh, d->line))
			continue;
		rc = has_prototype(&yes, h, path, name, f, err);
		if (rc >= 0 && !yes)
			rc = prototype_by_macro(&yes, h->sw, &fresh, path, name, d->line,
						err);
		if (rc < 0 || yes)
			continue;
		report(h, &by, CHECK_LIKELY, path, d->line, name)->message =
			arena_printf(&h->sw->arena,
				     "%s() has no prototype, and -Wmissing-prototypes is on now",
				     name);
	}
	return rc < 0 ? rc : 0;
}

/* ------------------------------------------------------------ the provider's C */

static bool is_kernel_c(const char *path)
{
	return cpath_is_c(path) && cpath_in_kernel(path);
}

/* Of a program only formats are looked at. */
static bool is_program_c(const char *path)
{
	return cpath_is_c(path) && !cpath_in_kernel(path);
}

static bool has_bit(const uint64_t *bits, uint32_t n, uint32_t file)
{
	return file < n && bits[file >> 6] >> (file & 63) & 1;
}

/* Numbers of files are the world's: one view may know more of them. */
static bool same_bits(const uint64_t *a, uint32_t n, const uint64_t *b, uint32_t m)
{
	size_t wa = (n + 63) / 64, wb = (m + 63) / 64;

	for (size_t i = 0; i < wa || i < wb; i++)
		if ((i < wa ? a[i] : 0) != (i < wb ? b[i] : 0))
			return false;
	return true;
}

static void note_touched(struct hunt *h)
{
	const struct check_input *in = h->sw->in;

	for (size_t i = 0; i < in->n_bases; i++) {
		const struct tree_changes *ch = in->changes[!h->provider][i];

		for (size_t k = 0; k < ch->n; k++)
			VEC_PUSH(&h->touched, cworld_file(ctree_world(h->sw->merged),
							  ch->items[k].path));
	}
	h->noted = true;
}

/*
 * Whether all that a file includes is the provider's own, to the byte: what it
 * asserts holds in the merge as it holds there. 1, 0, <0 failed.
 */
static int all_own(struct hunt *h, const char *path, struct err *err)
{
	_cleanup_free_ uint64_t *is = NULL, *own = NULL;
	uint32_t n, n_own;
	int rc = ctree_reach(&is, &n, h->sw->merged, path, err);

	if (rc == 0)
		rc = ctree_reach(&own, &n_own, h->sw->side[h->provider], path, err);
	if (rc)
		return rc < 0 ? rc : 0;
	if (!h->noted)
		note_touched(h);
	for (size_t i = 0; i < h->touched.n; i++)
		if (has_bit(is, n, h->touched.items[i]) ||
		    has_bit(own, n_own, h->touched.items[i]))
			return 0;
	return same_bits(is, n, own, n_own);
}

static int provider_file(struct hunt *h, const char *path, uint32_t what,
			 struct err *err)
{
	_cleanup_fresh_ struct fresh fresh = FRESH_INIT;
	bool inlines = what & MARK_CHECKS && cpath_is_header(path);
	uint32_t others = what & ~(uint32_t)MARK_CHECKS;
	int rc = others == MARK_ASSERT && !inlines ? all_own(h, path, err) : 0;

	if (!others && !inlines)
		return 0;
	if (rc == 0)
		rc = fresh_open(&fresh, h->sw, !h->provider, path, "(", err);
	if (rc)
		return rc < 0 ? rc : 0;
	if (what & MARK_FORMAT)
		format_gains(&h->formats, &fresh);
	if (inlines)
		gain_inlines(&h->gains, &fresh);
	if (what & MARK_COUNTED)
		rc = counted_gains(&h->counted, &fresh, err);
	if (rc >= 0 && what & MARK_ASSERT)
		rc = assert_file(h->sw, h->provider, &fresh, err);
	return rc < 0 ? rc : 0;
}

static int provider_program(struct hunt *h, const char *path, struct err *err)
{
	_cleanup_fresh_ struct fresh fresh = FRESH_INIT;
	int rc = fresh_open(&fresh, h->sw, !h->provider, path, "(", err);

	if (rc == 0)
		format_gains(&h->programs, &fresh);
	return rc < 0 ? rc : 0;
}

/* ------------------------------------------------------------- the consumer's C */

static int consumer_program(struct hunt *h, const char *path, struct err *err)
{
	_cleanup_fresh_ struct fresh fresh = FRESH_INIT;
	int rc = fresh_open(&fresh, h->sw, h->provider, path, "%", err);

	if (rc == 0)
		rc = format_consumer(&h->programs, &fresh, err);
	return rc < 0 ? rc : 0;
}

static int consumer_file(struct hunt *h, const char *path, struct err *err)
{
	_cleanup_fresh_ struct fresh fresh = FRESH_INIT;
	const struct flag_place *falls = flag_for(&h->flags[FLAG_FALLTHROUGH], path);
	const struct flag_place *vla = flag_for(&h->flags[FLAG_VLA], path);
	const struct flag_place *strings = flag_for(&h->flags[FLAG_STRINGS], path);
	int rc;

	if (!h->formats.watch.n && !h->gains.watch.n && !h->switches.old.n && !falls && !vla &&
	    !strings && !h->counted.all)
		return 0;
	rc = fresh_open(&fresh, h->sw, h->provider, path, "", err);
	if (rc)
		return rc < 0 ? rc : 0;
	counted_consumer(&h->counted, &fresh);
	rc = format_consumer(&h->formats, &fresh, err);
	if (rc >= 0)
		rc = gain_consumer(&h->gains, &fresh, err);
	if (rc >= 0)
		rc = switch_consumer(&h->switches, &fresh, err);
	if (rc >= 0 && vla)
		rc = vla_consumer(h->sw, h->provider, vla, &fresh, err);
	if (rc >= 0 && strings)
		rc = string_consumer(h->sw, h->provider, strings, &fresh, err);
	if (rc < 0 || !falls)
		return rc;
	return fallthrough_consumer(h->sw, h->provider, falls, &fresh, err);
}

/* What checks the provider's version of its @i-th file may hold. */
static uint32_t marks_of(const struct hunt *h, size_t i)
{
	return delta_facts(h->sw->delta[h->provider], i, true)->marks;
}

static int provider_side(struct hunt *h, struct err *err)
{
	const struct tree_changes *mine = h->sw->in->changes[h->provider][0];
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < mine->n; i++) {
		const char *path = mine->items[i].path;

		if (!sweep_changed(h->sw, h->provider, path, true))
			continue;
		if (kbuild_is_rules(path) || kbuild_is_path(path))
			rc = provider_makefile(h, path, err);
		else if (is_kernel_c(path) && marks_of(h, i))
			rc = provider_file(h, path, marks_of(h, i), err);
		else if (is_program_c(path) && marks_of(h, i) & MARK_FORMAT)
			rc = provider_program(h, path, err);
	}
	return rc;
}

static int consumer_side(struct hunt *h, struct err *err)
{
	const struct tree_changes *theirs = h->sw->in->changes[!h->provider][0];
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < theirs->n; i++) {
		const char *path = theirs->items[i].path;

		if (!sweep_changed(h->sw, !h->provider, path, true))
			continue;
		if (h->refused.n && kbuild_is_path(path) && !kbuild_is_rules(path))
			rc = consumer_makefile(h, path, err);
		if (rc >= 0 && h->programs.watch.n && is_program_c(path))
			rc = consumer_program(h, path, err);
		if (rc < 0 || !is_kernel_c(path))
			continue;
		if (flag_for(&h->flags[FLAG_PROTOTYPES], path) && !cpath_is_header(path))
			rc = consumer_functions(h, path, err);
		if (rc >= 0)
			rc = consumer_file(h, path, err);
	}
	return rc;
}

static int one_direction(struct sweep *sw, enum check_side provider, struct err *err)
{
	_cleanup_(hunt_release) struct hunt h = {
		.sw = sw, .provider = provider,
		.counted = { .sw = sw, .provider = provider },
		.programs = { .sw = sw, .provider = provider },
	};
	int rc;

	flags_init(h.flags);
	format_hunt_init(&h.formats, sw, provider);
	gain_hunt_init(&h.gains, sw, provider);
	switch_hunt_init(&h.switches, sw, provider);
	rc = provider_side(&h, err);
	if (rc >= 0)
		rc = consumer_side(&h, err);
	return rc < 0 ? rc : refuse_headers(sw, provider, err);
}

int sweep_new_check(struct sweep *sw, struct err *err)
{
	int rc = 0;

	if (!sw->in->merged)
		return 0;
	for (int s = 0; rc >= 0 && s < 2; s++)
		if (sweep_meets(sw, !s, MEET_CHECK))
			rc = one_direction(sw, s, err);
	return rc < 0 ? rc : 0;
}
