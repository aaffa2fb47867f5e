// SPDX-License-Identifier: GPL-2.0-only
#include "merge/fixup-store.h"

#include <dirent.h>
#include <string.h>
#include <sys/stat.h>

#include "base/char.h"
#include "base/file.h"
#include "base/mem.h"
#include "merge/fixup-internal.h"
#include "repo/blob.h"

static const char *const file_names[] = { "preimage", "postimage", "about" };

void fixup_store_release(struct fixup_store *s)
{
	for (size_t i = 0; i < s->entries.n; i++)
		VEC_RELEASE(&s->entries.items[i].variants);
	VEC_RELEASE(&s->entries);
	VEC_RELEASE(&s->loose);
	map_release(&s->ids);
	free(s->dir);
	arena_release(&s->arena);
	*s = (struct fixup_store)FIXUP_STORE_INIT;
}

/* ----------------------------------------------------------------- looking */

struct fixup_entry *fixup_store_find(const struct fixup_store *s, const char *id)
{
	const struct map_entry *m = map_find(&s->ids, id, strlen(id));

	return m ? &s->entries.items[m->value] : NULL;
}

size_t fixup_store_abbrev(struct fixup_entry **out, const struct fixup_store *s,
			  const char *prefix)
{
	size_t n = 0, len = strlen(prefix);

	for (size_t i = 0; i < s->entries.n; i++) {
		struct fixup_entry *e = &s->entries.items[i];

		if (strncmp(e->id, prefix, len) != 0)
			continue;
		*out = e;
		n++;
	}
	return n;
}

struct fixup_entry *fixup_entry_put(struct fixup_store *s, const char *id)
{
	size_t len = strlen(id);
	struct fixup_entry *e = fixup_store_find(s, id);

	if (e)
		return e;
	map_put(&s->ids, arena_strndup(&s->arena, id, len), len, NULL)->value =
		s->entries.n;
	e = VEC_ADD(&s->entries);
	memcpy(e->id, id, len);
	return e;
}

/* Kept by number; @e has no variants before it with a larger one but those moved. */
struct fixup_variant *fixup_variant_put(struct fixup_entry *e, unsigned int number)
{
	size_t at = 0;

	while (at < e->variants.n && e->variants.items[at].number < number)
		at++;
	if (at < e->variants.n && e->variants.items[at].number == number)
		return &e->variants.items[at];
	(void)VEC_ADD(&e->variants);
	memmove(&e->variants.items[at + 1], &e->variants.items[at],
		(e->variants.n - 1 - at) * sizeof(*e->variants.items));
	e->variants.items[at] = (struct fixup_variant){ .number = number };
	return &e->variants.items[at];
}

/* ------------------------------------------------------------------- names */

bool fixup_is_id(const char *s, size_t n)
{
	return (n == 40 || n == 64) && strspn(s, "0123456789abcdef") >= n;
}

/* "", ".1", ".2", …: as git's strtol() and our ceiling have it. */
static bool read_number(unsigned int *out, const char *s)
{
	unsigned int n = 0;

	*out = 0;
	if (!*s)
		return true;
	if (*s++ != '.' || *s == '0')
		return false;
	for (; char_is_digit(*s) && n <= FIXUP_VARIANT_MAX; s++)
		n = n * 10 + (unsigned int)(*s - '0');
	*out = n;
	return !*s && n && n <= FIXUP_VARIANT_MAX;
}

bool fixup_read_name(enum fixup_file *file, unsigned int *number, const char *name)
{
	for (int i = 0; i < FIXUP_N_FILES; i++) {
		size_t n = strlen(file_names[i]);

		if (!strncmp(name, file_names[i], n) && read_number(number, name + n)) {
			*file = (enum fixup_file)i;
			return true;
		}
	}
	return false;
}

char *fixup_path(const struct fixup_store *s, const struct fixup_entry *e,
		 const struct fixup_variant *v, enum fixup_file file)
{
	char number[16] = "";

	if (v->number)
		(void)snprintf(number, sizeof(number), ".%u", v->number);
	if (s->layout == FIXUP_RR_CACHE)
		return mem_printf("%s/%s%s", e->id, file_names[file], number);
	return mem_printf("text/%.2s/%s/%s%s", e->id, e->id, file_names[file], number);
}

/* ----------------------------------------------------------------- reading */

static int read_blob(struct strbuf *out, struct repo *r, const git_oid *oid,
		     size_t ceiling, struct err *err)
{
	_cleanup_blob_ struct blob b = BLOB_INIT;
	int rc = blob_read(&b, r, oid, ceiling, err);

	if (rc < 0)
		return rc;
	strbuf_add(out, b.data, b.len);
	return 0;
}

int fixup_read(struct strbuf *out, const struct fixup_store *s, struct repo *r,
	       const struct fixup_entry *e, const struct fixup_variant *v,
	       enum fixup_file file, struct err *err)
{
	size_t ceiling = file == FIXUP_ABOUT ? FIXUP_ABOUT_CEILING :
					       BLOB_DEFAULT_CEILING;
	_cleanup_free_ char *path = fixup_path(s, e, v, file);
	_cleanup_free_ char *full = NULL;
	int rc;

	if (!v->has[file])
		return 1;
	if (!s->dir || v->fresh) {
		rc = read_blob(out, r, &v->oid[file], ceiling, err);
		return rc < 0 ? err_prefix(err, "%s", path) : 0;
	}
	full = mem_printf("%s/%s", s->dir, path);
	return file_read(out, full, ceiling, FILE_NOFOLLOW, err);
}

int fixup_read_about(struct fixup_about *out, const struct fixup_store *s,
		     struct repo *r, const struct fixup_entry *e,
		     const struct fixup_variant *v, struct err *err)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	int rc = fixup_read(&text, s, r, e, v, FIXUP_ABOUT, err);

	fixup_about_release(out);
	if (rc)
		return rc < 0 ? rc : 1;
	return fixup_about_parse(out, text.buf, text.len, NULL) < 0;
}

/* ---------------------------------------------------------------- identity */

static void add_stat(struct strbuf *all, const char *dir, const char *path)
{
	_cleanup_free_ char *full = mem_printf("%s/%s", dir, path);
	struct stat st;

	if (lstat(full, &st) < 0)
		return;
	strbuf_addf(all, "%s %lld %lld.%09ld %llu\n", path, (long long)st.st_size,
		    (long long)st.st_mtim.tv_sec, (long)st.st_mtim.tv_nsec,
		    (unsigned long long)st.st_ino);
}

static void add_file(struct strbuf *all, const struct fixup_store *s,
		     const struct fixup_entry *e, const struct fixup_variant *v,
		     enum fixup_file file)
{
	_cleanup_free_ char *path = fixup_path(s, e, v, file);

	if (v->has[file])
		add_stat(all, s->dir, path);
}

/* The files of silent fixups, in the order of their names. */
static void add_silent(struct strbuf *all, const struct fixup_store *s)
{
	_cleanup_free_ char *dir = mem_printf("%s/silent", s->dir);
	struct dirent **names = NULL;
	int n = scandir(dir, &names, NULL, alphasort);

	for (int i = 0; i < n; i++) {
		_cleanup_free_ char *path = mem_printf("silent/%s", names[i]->d_name);

		if (names[i]->d_name[0] != '.')
			add_stat(all, s->dir, path);
		free(names[i]);
	}
	free(names);
}

static int compare_lines(const void *a, const void *b)
{
	const struct fixup_entry *x = *(const struct fixup_entry *const *)a;
	const struct fixup_entry *y = *(const struct fixup_entry *const *)b;

	return strcmp(x->id, y->id);
}

int fixup_store_identity(char out[GIT_OID_HEXSZ + 1], const struct fixup_store *s,
			 struct err *err)
{
	_cleanup_strbuf_ struct strbuf all = STRBUF_INIT;
	_cleanup_free_ const struct fixup_entry **sorted = NULL;
	git_oid oid = s->tree;
	int rc = 0;

	if (s->dir) {
		sorted = mem_array(NULL, s->entries.n + 1, sizeof(*sorted));
		for (size_t i = 0; i < s->entries.n; i++)
			sorted[i] = &s->entries.items[i];
		if (s->entries.n)
			qsort(sorted, s->entries.n, sizeof(*sorted), compare_lines);
		for (size_t i = 0; i < s->entries.n; i++)
			for (size_t k = 0; k < sorted[i]->variants.n; k++)
				for (int f = 0; f < FIXUP_N_FILES; f++)
					add_file(&all, s, sorted[i],
						 &sorted[i]->variants.items[k],
						 (enum fixup_file)f);
		add_silent(&all, s);
		rc = blob_hash(&oid, all.buf, all.len, err);
	}
	if (rc < 0)
		return rc;
	git_oid_tostr(out, GIT_OID_HEXSZ + 1, &oid);
	return 0;
}
