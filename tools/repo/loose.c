// SPDX-License-Identifier: GPL-2.0-only
#include "repo/loose.h"

#include <fcntl.h>
#include <libdeflate.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include "base/mem.h"
#include "base/strbuf.h"
#include "repo/internal.h"

#define HEAD 64				/* bytes: "commit 1234" and a NUL */
#define MAX_FILE ((off_t)256 << 20)	/* larger ones are for libgit2 */
#define MAX_OBJECT ((size_t)512 << 20)
#define MAX_RATIO 1032			/* of what deflate can do */

struct loose {
	char *const *dirs;
	size_t n_dirs;
	struct libdeflate_decompressor *inflater;
	z_stream head;		/* for the first bytes, which tell how many there are */
	struct strbuf path, file, whole;
};

struct loose *loose_new(char *const *dirs, size_t n)
{
	struct loose *l = mem_zalloc(sizeof(*l));

	l->dirs = dirs;
	l->n_dirs = n;
	strbuf_init(&l->path);
	strbuf_init(&l->file);
	strbuf_init(&l->whole);
	l->inflater = libdeflate_alloc_decompressor();
	return l->inflater && inflateInit(&l->head) == Z_OK ? l : loose_free(l);
}

struct loose *loose_free(struct loose *l)
{
	if (!l)
		return NULL;
	libdeflate_free_decompressor(l->inflater);
	(void)inflateEnd(&l->head);
	strbuf_release(&l->path);
	strbuf_release(&l->file);
	strbuf_release(&l->whole);
	free(l);
	return NULL;
}

/* ------------------------------------------------------------------------- the file */

/* 0, 1 it is for libgit2 to read. */
static int read_all(struct strbuf *out, int fd)
{
	struct stat st;

	if (fstat(fd, &st) < 0 || !S_ISREG(st.st_mode) || st.st_size > MAX_FILE)
		return 1;
	strbuf_reset(out);
	strbuf_grow(out, (size_t)st.st_size + 1);
	return strbuf_read_fd(out, fd) < 0;
}

static int read_file(struct loose *l, const git_oid *oid)
{
	char hex[GIT_OID_HEXSZ + 1];
	int fd = -1, rc;

	git_oid_tostr(hex, sizeof(hex), oid);
	for (size_t i = 0; fd < 0 && i < l->n_dirs; i++) {
		strbuf_reset(&l->path);
		strbuf_addf(&l->path, "%s/%.2s/%s", l->dirs[i], hex, hex + 2);
		fd = open(l->path.buf, O_RDONLY | O_CLOEXEC);
	}
	if (fd < 0)
		return 1;
	rc = read_all(&l->file, fd);
	close(fd);
	return rc;
}

/* ------------------------------------------------------------------------ the object */

/* "blob 1234" and a NUL; @n is what it takes. */
static int parse_head(size_t *n, size_t *len, git_object_t *type, const char *head,
		      size_t has)
{
	const char *nul = memchr(head, 0, has), *space = nul ? memchr(head, ' ', has) : NULL;
	char *end;

	if (!space || space > nul || space[1] < '0' || space[1] > '9')
		return -1;
	for (int t = GIT_OBJECT_COMMIT; t <= GIT_OBJECT_TAG; t++) {
		const char *word = git_object_type2string((git_object_t)t);

		if (strlen(word) != (size_t)(space - head) ||
		    memcmp(word, head, (size_t)(space - head)) != 0)
			continue;
		*type = (git_object_t)t;
		*len = strtoull(space + 1, &end, 10);
		*n = (size_t)(nul + 1 - head);
		return end == nul ? 0 : -1;
	}
	return -1;
}

/* Before 1.5 git had another form, which libgit2 still reads. */
static bool is_zlib(const struct strbuf *file)
{
	const unsigned char *p = (const unsigned char *)file->buf;

	return file->len < 2 || ((p[0] & 0x8f) == 8 && (p[0] << 8 | p[1]) % 31 == 0);
}

static int open_object(size_t *n, size_t *len, git_object_t *type, struct loose *l,
		       const git_oid *oid)
{
	char head[HEAD];
	int rc = read_file(l, oid);

	if (rc || !is_zlib(&l->file))
		return 1;
	if (inflateReset(&l->head) != Z_OK)
		return -1;
	l->head.next_in = (Bytef *)l->file.buf;
	l->head.avail_in = (uInt)l->file.len;
	l->head.next_out = (Bytef *)head;
	l->head.avail_out = sizeof(head);
	rc = inflate(&l->head, Z_SYNC_FLUSH);
	if (rc != Z_OK && rc != Z_STREAM_END && rc != Z_BUF_ERROR)
		return -1;
	rc = parse_head(n, len, type, head, sizeof(head) - l->head.avail_out);
	if (rc < 0 || *len / MAX_RATIO > l->file.len)
		return -1;
	return *len > MAX_OBJECT;
}

int loose_header(size_t *len, git_object_t *type, struct loose *l, const git_oid *oid)
{
	size_t n;

	return open_object(&n, len, type, l, oid);
}

int loose_read(void **out, size_t *len, git_object_t *type, struct loose *l,
	       const git_oid *oid, unpack_alloc_fn alloc, void *payload)
{
	size_t n;
	int rc = open_object(&n, len, type, l, oid);

	*out = NULL;
	if (rc)
		return rc;
	strbuf_reset(&l->whole);
	strbuf_grow(&l->whole, n + *len);
	if (libdeflate_zlib_decompress(l->inflater, l->file.buf, l->file.len, l->whole.buf,
				       n + *len, NULL) != LIBDEFLATE_SUCCESS)
		return -1;
	*out = alloc(payload, *len);
	if (!*out)
		return 1;
	memcpy(*out, l->whole.buf + n, *len);
	return 0;
}
