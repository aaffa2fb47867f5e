// SPDX-License-Identifier: GPL-2.0-only
/* What one changed file brings to a meeting and what it has that can run into something. */
#include <string.h>

#include "base/bytes.h"
#include "capi/asm-macros.h"
#include "capi/ctree-internal.h"
#include "capi/file-refs.h"
#include "capi/kbuild.h"
#include "capi/kconfig.h"
#include "capi/meet-internal.h"
#include "capi/rule-check.h"
#include "capi/rule-clash.h"
#include "capi/rule-define.h"
#include "capi/rule-devicetree.h"
#include "capi/rust-text.h"
#include "capi/sysreg.h"
#include "capi/word-filter.h"

#define MIN_MOVED 3

/* Whether its words are asked for. */
static bool has_words(const char *path)
{
	return cpath_is_c(path) || cpath_ends_in(path, ".S") || kconfig_is_path(path) ||
	       kbuild_is_path(path) || cpath_is_devicetree(path) || rust_is_path(path);
}

static bool has_includes(const char *path)
{
	return cpath_is_c(path) || cpath_ends_in(path, ".S") || cpath_ends_in(path, ".lds") ||
	       cpath_is_devicetree(path);
}

/* ------------------------------------------------------------------------- what it has */

void meet_need_words(struct meet_maker *m, const char *p, size_t len, bool header)
{
	const char *end = p + len;
	uint32_t hash;

	for (const char *s = word_next(&p, end, &hash); s; s = word_next(&p, end, &hash)) {
		key_set_add(&m->needs, hash);
		if (header)
			meet_need(m, SPACE_NEAR, s, (size_t)(p - s));
	}
}

static void need_includes(struct meet_maker *m, const struct blob *f)
{
	for (const char *p = f->data, *end = p + f->len; p < end;) {
		const char *at = memmem(p, (size_t)(end - p), "include", 7);
		const char *base, *s;

		if (!at)
			return;
		p = at + 7;
		for (s = p; s < end && (*s == ' ' || *s == '\t' || *s == '/'); s++)
			continue;
		if (s == end || (*s != '<' && *s != '"'))
			continue;
		for (base = ++s; s < end && !strchr(">\"\n", *s); s++)
			if (*s == '/')
				base = s + 1;
		meet_need(m, SPACE_INCLUDE, base, (size_t)(s - base));
	}
}

static void need_references(struct meet_maker *m, const char *path, const struct blob *f)
{
	struct file_refs refs;
	const char *name;
	size_t n;

	file_refs_init(&refs, path, f->data, f->len);
	while (file_refs_next(&refs, &name, &n)) {
		const char *slash = memrchr(name, '/', n);
		const char *base = slash ? slash + 1 : name;

		meet_need(m, SPACE_INCLUDE, base, n - (size_t)(base - name));
	}
}

/* The directories above a source, whose Makefiles may build it. */
static void need_makefiles(struct meet_maker *m, const char *path)
{
	for (const char *at = strrchr(path, '/'); at;
	     at = at > path ? memrchr(path, '/', (size_t)(at - path)) : NULL)
		meet_need(m, SPACE_UNDER, path, (size_t)(at - path));
}

static void need_objects(struct meet_maker *m, const struct blob *f)
{
	_cleanup_kbuild_ struct kbuild k = KBUILD_INIT;

	kbuild_scan(&k, f->data, f->len);
	for (size_t i = 0; i < k.items.n; i++) {
		const char *word = cpath_last(k.items.items[i].word);
		const char *dot = strrchr(word, '.');

		if (dot)
			meet_need(m, SPACE_STEM, word, (size_t)(dot - word));
	}
}

/* `&{/soc/serial@4a00000}` */
static void need_nodes(struct meet_maker *m, const struct blob *f)
{
	for (const char *p = f->data, *end = p + f->len; p < end;) {
		const char *stop;

		p = memmem(p, (size_t)(end - p), "&{", 2);
		if (!p)
			return;
		p += 2;
		stop = memchr(p, '}', (size_t)(end - p));
		if (!stop)
			return;
		for (const char *slash; p < stop; p = slash + 1) {
			slash = memchr(p, '/', (size_t)(stop - p));
			slash = slash ? slash : stop;
			meet_need(m, SPACE_NODE, p, (size_t)(slash - p));
		}
	}
}

static void needs_of(struct meet_maker *m, const struct meet_texts *t)
{
	const char *path = t->path, *last = cpath_last(path);
	const struct blob *f = &t->text[1];

	if (has_words(path) && !t->few_words)
		meet_need_words(m, f->data, f->len, cpath_is_header(path));
	if (has_includes(path))
		need_includes(m, f);
	if (file_refs_has(path))
		need_references(m, path, f);
	if (cpath_is_devicetree(path))
		need_nodes(m, f);
	if (kbuild_is_path(path)) {
		need_objects(m, f);
		m->broad |= BROAD_MAKEFILES;
	}
	if (asm_is_path(path))
		m->broad |= BROAD_ASSEMBLER;
	if (rust_is_path(path))
		m->broad |= BROAD_RUST;
	if (cpath_is_c(path))
		m->broad |= BROAD_C;
	if (cpath_is_source(path))
		need_makefiles(m, path);
	if (!m->changes->items[t->file].old_mode)
		meet_need(m, SPACE_DIR, path, (size_t)(last - path));
}

/* ---------------------------------------------------------------------- what it brings */

static bool many_left(const struct meet_maker *m)
{
	size_t n = 0;

	for (size_t i = 0; i < m->changes->n && n < MIN_MOVED; i++)
		n += !m->changes->items[i].new_mode;
	return n >= MIN_MOVED;
}

/* Functions of a new header, which may be copies; and those that they may be copies of. */
static void copied(struct meet_maker *m, const struct meet_texts *t)
{
	const struct facts *facts = &t->facts[1];
	bool is_new = !m->changes->items[t->file].old_mode;

	for (uint32_t i = 0; i < facts->n_facts; i++) {
		const struct fact *f = &facts->facts[i];
		const char *name = facts_str(facts, f->name);

		if (f->kind != FACT_FUNC || !(f->flags & FACT_DEFINED))
			continue;
		if (is_new)
			meet_offer_text(m, SPACE_COPIED, name, strlen(name), t->file, MEET_COPIED);
		else
			meet_need(m, SPACE_COPIED, name, strlen(name));
	}
}

/* Files that are included, built, or moved are missed. */
static void gone(struct meet_maker *m, size_t i)
{
	const char *path = m->changes->items[i].path, *last = cpath_last(path);
	const char *dot = strrchr(last, '.');
	size_t dir = (size_t)(last - path);

	meet_offer_text(m, SPACE_INCLUDE, last, strlen(last), i, MEET_HEADER | MEET_REACH);
	if (dot)
		meet_offer_text(m, SPACE_STEM, last, (size_t)(dot - last), i, MEET_BUILD);
	if (cpath_is_header(path))
		m->broad |= BROAD_INCLUDES;
	if (many_left(m))
		meet_offer_text(m, SPACE_DIR, path, dir, i, MEET_MOVED);
}

/* A new header may be found where another one was meant. */
static void arrived(struct meet_maker *m, size_t i)
{
	const char *path = m->changes->items[i].path, *last = cpath_last(path);

	if (!cpath_is_header(path))
		return;
	meet_offer_text(m, SPACE_HEADER, last, strlen(last), i, MEET_REACH);
	meet_need(m, SPACE_HEADER, last, strlen(last));
	if (ctree_has_base(m->tree[0], last, NULL) != 0)
		m->broad |= BROAD_INCLUDES;
}

static void offer_symbol(struct meet_maker *m, size_t i, const char *name, uint32_t what)
{
	const char *word = arena_printf(&m->arena, "CONFIG_%s", name);
	const char *module = arena_printf(&m->arena, "CONFIG_%s_MODULE", name);

	meet_offer_text(m, SPACE_WORD, name, strlen(name), i, what);
	meet_offer_text(m, SPACE_WORD, word, strlen(word), i, what);
	meet_offer_text(m, SPACE_WORD, module, strlen(module), i, what);
}

/* Symbols that are gone, that depend on more, or that may be modules now. */
static void kconfig_file(struct meet_maker *m, const struct meet_texts *t)
{
	struct kconfig k[2] = { KCONFIG_INIT, KCONFIG_INIT };

	for (int s = 0; s < 2; s++)
		if (t->text[s].data)
			kconfig_scan(&k[s], t->text[s].data, t->text[s].len);
	for (size_t i = 0; i < k[0].entries.n; i++) {
		const struct kconfig_entry *e = &k[0].entries.items[i];
		const struct kconfig_entry *is = kconfig_find(&k[1], e->name);

		if (!is)
			offer_symbol(m, t->file, e->name, MEET_CONFIG);
		if (is && e->type != is->type)
			m->broad |= BROAD_EXPORTS;
	}
	for (size_t i = 0; i < k[1].refs.n; i++) {
		const struct kconfig_ref *r = &k[1].refs.items[i];
		const char *name = r->entry == KCONFIG_NONE ? NULL :
				   k[1].entries.items[r->entry].name;
		const struct kconfig_entry *was = name ? kconfig_find(&k[0], name) : NULL;

		if (was && !kconfig_depends(&k[0], (uint32_t)(was - k[0].entries.items),
					    r->name))
			offer_symbol(m, t->file, name, MEET_CONFIG);
	}
	kconfig_release(&k[0]);
	kconfig_release(&k[1]);
}

/* ------------------------------------------------------------------- what lines differ */

static uint32_t count_lines(const char *from, const char *to)
{
	uint32_t n = 0;

	while (from < to) {
		from = memchr(from, '\n', (size_t)(to - from));
		if (!from)
			break;
		from++;
		n++;
	}
	return n;
}

/* Cuts equal lines off at both ends. */
static void cut(struct meet_texts *t)
{
	const char *a = t->text[0].data, *b = t->text[1].data;
	size_t na = t->text[0].len, nb = t->text[1].len, n = na < nb ? na : nb, i = 0, k = 0;

	while (i < n && a[i] == b[i])
		i++;
	while (i && a[i - 1] != '\n')
		i--;
	while (k < n - i && a[na - 1 - k] == b[nb - 1 - k])
		k++;
	while (k && ((k < na && a[na - k - 1] != '\n') || (k < nb && b[nb - k - 1] != '\n')))
		k--;
	t->first[0] = t->first[1] = count_lines(a, a + i);
	t->end[0] = t->first[0] + count_lines(a + i, a + na - k);
	t->end[1] = t->first[1] + count_lines(b + i, b + nb - k);
	/* a last line without its end */
	t->end[0] += !k && na && a[na - 1] != '\n';
	t->end[1] += !k && nb && b[nb - 1] != '\n';
}

/* The text of the lines that differ, of one version. */
static const char *differing(const struct meet_texts *t, int s, size_t *n)
{
	const char *p = t->text[s].data, *end = p ? p + t->text[s].len : p, *from;
	uint32_t line = 0;

	for (; p < end && line < t->first[s]; line++) {
		p = memchr(p, '\n', (size_t)(end - p));
		p = p ? p + 1 : end;
	}
	for (from = p; p < end && line < t->end[s]; line++) {
		p = memchr(p, '\n', (size_t)(end - p));
		p = p ? p + 1 : end;
	}
	*n = (size_t)(p - from);
	return from;
}

static bool matters_in_rules(const char *text, size_t n)
{
	return bytes_hold(text, n, "-W") || bytes_hold(text, n, "if") ||
	       bytes_hold(text, n, "FLAGS") || bytes_hold(text, n, "flags");
}

static bool same_word(const char *a, const char *b)
{
	return a == b || (a && b && strcmp(a, b) == 0);
}

static bool has_item(const struct kbuild *k, const struct kbuild_item *it)
{
	for (size_t i = 0; i < k->items.n; i++) {
		const struct kbuild_item *is = &k->items.items[i];

		if (strcmp(is->word, it->word) == 0 && strcmp(is->list, it->list) == 0 &&
		    same_word(is->how, it->how) && same_word(is->config, it->config) &&
		    !is->cond == !it->cond)
			return true;
	}
	return false;
}

/* Whether the source of an object goes with its line. */
static bool source_goes(struct meet_maker *m, const char *makefile, const char *word)
{
	const char *path = kbuild_source(&m->arena, makefile, word);
	const struct tree_change *ch =
		path ? tree_changes_find(m->changes, path, strlen(path)) : NULL;

	return ch && !ch->new_mode;
}

/* Objects that go into another module, or under another option: who uses them is not linked. */
static void built_otherwise(struct meet_maker *m, const struct meet_texts *t)
{
	struct kbuild k[2] = { KBUILD_INIT, KBUILD_INIT };

	for (int s = 0; s < 2; s++)
		if (t->text[s].data)
			kbuild_scan(&k[s], t->text[s].data, t->text[s].len);
	for (size_t i = 0; i < k[0].items.n; i++) {
		const struct kbuild_item *it = &k[0].items.items[i];

		if (cpath_ends_in(it->word, ".o") && !has_item(&k[1], it) &&
		    !source_goes(m, t->path, it->word))
			m->broad |= BROAD_EXPORTS;
	}
	kbuild_release(&k[0]);
	kbuild_release(&k[1]);
}

/* Macros that it gave with -D. */
static void defines(struct meet_maker *m, const struct meet_texts *t)
{
	_cleanup_map_ struct map lost = MAP_INIT;

	defines_lost(&lost, &m->arena, t->text[0].data, t->text[0].len, t->text[1].data,
		     t->text[1].len);
	for (size_t i = 0; i < lost.n; i++)
		meet_offer_text(m, SPACE_WORD, lost.entries[i].key, lost.entries[i].len, t->file,
				MEET_NAME);
}

/* Warnings and complaints of the build; where the compiler's headers are. */
static void makefile(struct meet_maker *m, const struct meet_texts *t)
{
	const char *last = cpath_last(t->path), *old, *new;
	size_t dir = (size_t)(last - t->path), n, k;

	old = differing(t, 0, &n);
	new = differing(t, 1, &k);
	/* a directory of headers that is not looked in any more */
	meet_offer_text(m, SPACE_UNDER, t->path, dir ? dir - 1 : 0, t->file,
			MEET_BUILD | (bytes_hold(old, n, "-I") ? MEET_HEADER : 0));
	if (kbuild_is_path(t->path) && t->text[0].data) {
		built_otherwise(m, t);
		defines(m, t);
	}
	if ((matters_in_rules(old, n) || matters_in_rules(new, k)) && t->text[1].data &&
	    flags_named(t->text[1].data, t->text[1].len))
		m->broad |= BROAD_CHECKS;
	if (bytes_hold(new, k, "$(warning ") || bytes_hold(new, k, "$(error "))
		m->broad |= BROAD_CHECKS;
	if (bytes_hold(old, n, "-isystem"))
		m->broad |= BROAD_INCLUDES;
}

/* What assembler files read names from. */
static bool has_labels(const char *path)
{
	return cpath_ends_in(path, ".S") || asm_is_header(path) ||
	       strncmp(cpath_last(path), "asm-offsets", 11) == 0;
}

/* Any file that is no C: the lines that it lost, and what needs a closer look. */
static void other_lines(struct meet_maker *m, const struct meet_texts *t)
{
	const char *path = t->path;
	size_t n;

	(void)differing(t, 0, &n);
	t->place->flags |= PLACE_LINES | (n ? PLACE_LOST_LINES : 0);
	if (kconfig_is_path(path) || kbuild_is_path(path) || cpath_ends_in(path, ".S") ||
	    cpath_ends_in(path, ".tbl"))
		t->place->flags |= PLACE_ALWAYS;
	if (syscall_is_table(path))
		m->broad |= BROAD_SYSCALLS;
}

/* -------------------------------------------------------------------------- the whole */

/* One version; nothing to read is no text. */
static int read_text(struct meet_texts *t, struct meet_maker *m, int s, struct err *err)
{
	const struct tree_change *ch = &m->changes->items[t->file];
	int rc;

	if (!mode_is_file(s ? ch->new_mode : ch->old_mode))
		return 1;
	rc = blob_read(&t->text[s], m->ctx->repo, s ? &ch->new_oid : &ch->old_oid, CFILE_MAX_BYTES,
		       err);
	if (rc < 0 && err->code == ERR_TOO_BIG) {
		err_release(err);
		return 1;
	}
	if (rc == 0 && memchr(t->text[s].data, '\0', t->text[s].len)) {
		blob_release(&t->text[s]);
		return 1;
	}
	return rc;
}

static int read_version(struct meet_texts *t, struct meet_maker *m, int s, struct err *err)
{
	const struct tree_change *ch = &m->changes->items[t->file];
	int rc = read_text(t, m, s, err);

	if (rc == 0 && cpath_is_c(t->path))
		rc = ctree_take_entry_facts(&t->facts[s], NULL, false, m->tree[s], t->path,
					    s ? ch->new_mode : ch->old_mode,
					    s ? &ch->new_oid : &ch->old_oid, err);
	return rc < 0 ? rc : 0;
}

static void texts_release(struct meet_texts *t)
{
	for (int s = 0; s < 2; s++) {
		blob_release(&t->text[s]);
		facts_release(&t->facts[s]);
	}
}

/* Names that one version has, and not the other. */
static void offer_alone(struct meet_maker *m, const struct meet_texts *t, enum meet_space space,
			const struct map *a, const struct map *b, uint32_t what)
{
	for (size_t i = 0; i < a->n; i++)
		if (!map_find(b, a->entries[i].key, a->entries[i].len))
			meet_offer_text(m, space, a->entries[i].key, a->entries[i].len,
					t->file, what);
}

static void devicetree(struct meet_maker *m, const struct meet_texts *t)
{
	struct map labels[2] = { MAP_INIT, MAP_INIT }, entries[2] = { MAP_INIT, MAP_INIT };
	struct map nodes[2] = { MAP_INIT, MAP_INIT };
	_cleanup_arena_ struct arena arena = ARENA_INIT;
	struct lexed lx[2];

	for (int s = 0; s < 2; s++) {
		lex(&lx[s], t->text[s].data ? t->text[s].data : "", t->text[s].len, LEX_FULL);
		devicetree_label_map(&labels[s], &lx[s]);
		devicetree_entry_map(&entries[s], &arena, &lx[s]);
		devicetree_node_map(&nodes[s], &arena, &lx[s]);
	}
	offer_alone(m, t, SPACE_WORD, &entries[1], &entries[0], MEET_NEW);
	offer_alone(m, t, SPACE_WORD, &labels[0], &labels[1], MEET_NAME);
	offer_alone(m, t, SPACE_NODE, &nodes[0], &nodes[1], MEET_NAME);
	offer_alone(m, t, SPACE_WORD, &labels[1], &labels[0], MEET_NEW);
	for (int s = 0; s < 2; s++) {
		map_release(&entries[s]);
		map_release(&labels[s]);
		map_release(&nodes[s]);
		lexed_release(&lx[s]);
	}
}

static void rust(struct meet_maker *m, const struct meet_texts *t)
{
	struct map modules[2] = { MAP_INIT, MAP_INIT };

	if (t->text[0].data)
		m->broad |= BROAD_RUST_ITEMS;
	for (int s = 0; s < 2; s++)
		if (t->text[s].data)
			rust_modules(&modules[s], NULL, t->text[s].data, t->text[s].len);
	offer_alone(m, t, SPACE_WORD, &modules[1], &modules[0], MEET_NEW);
	for (int s = 0; s < 2; s++)
		map_release(&modules[s]);
}

/* Macros that the build made of the list. */
static void registers(struct meet_maker *m, const struct meet_texts *t)
{
	struct sysreg_names r[2] = { SYSREG_NAMES_INIT, SYSREG_NAMES_INIT };

	for (int s = 0; s < 2; s++)
		if (t->text[s].data)
			sysreg_names_read(&r[s], t->text[s].data, t->text[s].len);
	offer_alone(m, t, SPACE_WORD, &r[0].lines, &r[1].lines, MEET_NAME);
	for (int s = 0; s < 2; s++)
		sysreg_names_release(&r[s]);
}

static void brings(struct meet_maker *m, struct meet_texts *t)
{
	if (sysreg_is_path(t->path))
		registers(m, t);
	if (rust_is_path(t->path))
		rust(m, t);
	if (cpath_is_devicetree(t->path))
		devicetree(m, t);
	if (kconfig_is_path(t->path))
		kconfig_file(m, t);
	if (kbuild_is_path(t->path) || kbuild_is_rules(t->path))
		makefile(m, t);
	if (has_labels(t->path))
		m->broad |= BROAD_LABELS;
	if (cpath_is_c(t->path)) {
		if (cpath_is_header(t->path))
			copied(m, t);
		meet_parts(m, t);
	} else {
		other_lines(m, t);
	}
}

int meet_file(struct meet_maker *m, size_t i, struct err *err)
{
	const struct tree_change *ch = &m->changes->items[i];
	_cleanup_(texts_release) struct meet_texts t = {
		.file = i, .path = ch->path, .text = { BLOB_INIT, BLOB_INIT },
		.facts = { FACTS_INIT, FACTS_INIT },
	};
	int rc = 0;

	t.place = VEC_ADD(&m->places);
	t.place->at = (uint32_t)m->ids.n;
	key_set_add(&m->needs, meet_path_key(ch->path, ch->len));
	for (int s = 0; s < 2 && rc >= 0; s++)
		rc = read_version(&t, m, s, err);
	if (rc < 0)
		return rc;
	if (!ch->new_mode)
		gone(m, i);
	if (!ch->old_mode)
		arrived(m, i);
	/* removed or made by one and changed by the other: for git to say, and more */
	if (!mode_is_file(ch->old_mode) || !mode_is_file(ch->new_mode))
		t.place->flags |= PLACE_ALWAYS;
	if (t.text[0].data && t.text[1].data)
		cut(&t);
	else
		for (int s = 0; s < 2; s++)
			t.end[s] = UINT32_MAX;
	brings(m, &t);
	if (t.text[1].data)
		needs_of(m, &t);
	return 0;
}

int meet_file_needs(struct meet_maker *m, size_t i, struct err *err)
{
	_cleanup_(texts_release) struct meet_texts t = {
		.file = i, .path = m->changes->items[i].path,
		.text = { BLOB_INIT, BLOB_INIT },
		.facts = { FACTS_INIT, FACTS_INIT },
	};
	int rc = read_text(&t, m, 1, err);

	if (rc == 0 && t.text[1].data)
		needs_of(m, &t);
	return rc < 0 ? rc : 0;
}
