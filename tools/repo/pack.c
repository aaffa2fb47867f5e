// SPDX-License-Identifier: GPL-2.0-only
#include "repo/pack.h"

#include <string.h>

#include "base/cleanup.h"
#include "base/mem.h"

#define INDEX_HEADER 8
#define INDEX_ROW (GIT_OID_RAWSZ + 4 + 4)	/* id, checksum, offset */
#define PACK_HEADER 12
#define FAR 0x80000000u
#define OFS_DELTA 6
#define REF_DELTA 7

static int check_data(const struct pack *p)
{
	const unsigned char *d = p->data.p;
	uint32_t version;

	if (p->data.len < PACK_HEADER + GIT_OID_RAWSZ || memcmp(d, "PACK", 4))
		return -1;
	version = be32(d + 4);
	return (version != 2 && version != 3) || be32(d + 8) != p->ids.n ? -1 : 0;
}

/* Both end in the checksum of the pack; that of the index follows. */
static int check_same(const struct pack *p)
{
	return memcmp(p->index.p + p->index.len - (size_t)2 * GIT_OID_RAWSZ,
		      p->data.p + p->data.len - GIT_OID_RAWSZ, GIT_OID_RAWSZ) ?
		       -1 :
		       0;
}

static int take_index(struct pack *p)
{
	const unsigned char *at = p->index.p + INDEX_HEADER;
	size_t fixed = INDEX_HEADER + FANOUT_BYTES + (size_t)2 * GIT_OID_RAWSZ;
	size_t n;

	if (p->index.len < fixed || memcmp(p->index.p, "\377tOc\0\0\0\2", 8))
		return -1;
	p->ids = (struct oid_table){ at, at + FANOUT_BYTES, 0 };
	p->ids.n = be32(at + FANOUT_BYTES - 4);
	n = p->ids.n;
	if ((p->index.len - fixed) / INDEX_ROW < n || n == UINT32_MAX)
		return -1;
	p->offsets = p->ids.oids + n * (GIT_OID_RAWSZ + 4);
	p->far_offsets = p->offsets + n * 4;
	p->n_far = (p->index.len - fixed - n * INDEX_ROW) / 8;
	return 0;
}

int pack_init(struct pack *p, const struct file_map *index, const struct file_map *data)
{
	*p = (struct pack){ .index = *index, .data = *data };
	return take_index(p) < 0 || check_data(p) < 0 || check_same(p) < 0 ? -1 : 0;
}

int pack_open(struct pack *p, const char *index)
{
	size_t n = strlen(index);
	_cleanup_free_ char *path = NULL;
	struct file_map idx = { NULL, 0 }, data = { NULL, 0 };

	if (n < 4 || strcmp(index + n - 4, ".idx"))
		return -1;
	path = mem_printf("%.*s.pack", (int)(n - 4), index);
	if (file_map(&idx, index) == 0 && file_map(&data, path) == 0 &&
	    pack_init(p, &idx, &data) == 0)
		return 0;
	file_unmap(&idx);
	file_unmap(&data);
	return -1;
}

void pack_close(struct pack *p)
{
	file_unmap(&p->index);
	file_unmap(&p->data);
}

bool pack_find(uint64_t *offset, const struct pack *p, const git_oid *oid)
{
	uint32_t at = oid_table_find(&p->ids, oid), near;

	if (at == UINT32_MAX)
		return false;
	near = be32(p->offsets + (size_t)at * 4);
	*offset = near;
	if (!(near & FAR))
		return true;
	if ((near & ~FAR) >= p->n_far)
		return false;
	*offset = be64(p->far_offsets + (size_t)(near & ~FAR) * 8);
	return true;
}

/* Three bits of type, then the length: four bits, then groups of seven. 0, or -1. */
static int read_header(unsigned int *type, size_t *len, const unsigned char **at,
		       const unsigned char *end)
{
	unsigned int shift = 4;
	unsigned char c;
	uint64_t n;

	c = *(*at)++;
	*type = c >> 4 & 7;
	n = c & 15;
	for (; c & 0x80; shift += 7) {
		if (*at == end || shift > 53)
			return -1;
		c = *(*at)++;
		n |= (uint64_t)(c & 0x7f) << shift;
	}
	*len = (size_t)n;
	return *len == n ? 0 : -1;
}

/* How far back, in groups of seven bits of which each but the last counts one more. */
static int read_distance(uint64_t *out, const unsigned char **at, const unsigned char *end)
{
	uint64_t n = 0;
	unsigned char c;

	do {
		if (*at == end || n >> 48)
			return -1;
		c = *(*at)++;
		n = (n << 7) + (c & 0x7f) + ((c & 0x80) ? 1 : 0);
	} while (c & 0x80);
	*out = n;
	return 0;
}

static int read_base(struct packed *out, const struct pack *p, unsigned int type,
		     uint64_t offset, const unsigned char **at, const unsigned char *end)
{
	uint64_t back;
	git_oid oid;

	out->type = GIT_OBJECT_INVALID;
	if (type == OFS_DELTA) {
		if (read_distance(&back, at, end) < 0 || !back || back > offset)
			return -1;
		out->base = offset - back;
		return 0;
	}
	if (end - *at < GIT_OID_RAWSZ)
		return -1;
	memcpy(oid.id, *at, GIT_OID_RAWSZ);
	*at += GIT_OID_RAWSZ;
	return pack_find(&out->base, p, &oid) ? 0 : -1;
}

int pack_at(struct packed *out, const struct pack *p, uint64_t offset)
{
	const unsigned char *end = p->data.p + p->data.len - GIT_OID_RAWSZ, *at;
	unsigned int type;

	if (offset < PACK_HEADER || offset >= (uint64_t)(end - p->data.p))
		return -1;
	at = p->data.p + offset;
	*out = (struct packed){ .base = 0 };
	if (read_header(&type, &out->len, &at, end) < 0)
		return -1;
	if (type == OFS_DELTA || type == REF_DELTA) {
		if (read_base(out, p, type, offset, &at, end) < 0)
			return -1;
	} else if (type >= 1 && type <= 4) {
		out->type = (git_object_t)type;
	} else {
		return -1;
	}
	out->deflated = at;
	out->most = (size_t)(end - at);
	return 0;
}
