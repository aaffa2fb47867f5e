// SPDX-License-Identifier: GPL-2.0-only
/*
 * Inflating is most of what reading a kernel tree costs. libdeflate does it in less than
 * half of zlib's time, since it is given all of the input and all of the room at once.
 */
#include "repo/unpack.h"

#include <libdeflate.h>
#include <string.h>

#include "base/hash.h"
#include "base/mem.h"
#include "base/vec.h"
#include "repo/packdelta.h"

#define KEPT_SLOTS 4096
#define KEPT_BYTES ((size_t)16 << 20)
#define MAX_CHAIN 4096			/* git makes none longer than 4095 */
#define FORGET_AFTER ((size_t)64 << 20)	/* bytes of objects */
#define MAX_DELTA ((size_t)64 << 20)

/* A whole object that something was made against. */
struct kept {
	const struct pack *pack;	/* NULL: free */
	uint64_t offset;
	git_object_t type;
	char *data;
	size_t len;
};

/* A delta on the way to it. */
struct step {
	struct packed stored;
	uint64_t offset;
};

struct unpacker {
	struct libdeflate_decompressor *inflater;
	VEC(struct step) chain;		/* the object's own first */
	char *delta;			/* the last one, inflated */
	size_t delta_room, delta_len;
	const unsigned char *delta_of;	/* as it is stored; NULL: there is none */
	struct kept kept[KEPT_SLOTS];
	size_t kept_bytes, sweep;
	size_t read;			/* bytes since pages were given back */
};

struct unpacker *unpacker_new(void)
{
	struct unpacker *u = mem_zalloc(sizeof(*u));

	u->inflater = libdeflate_alloc_decompressor();
	if (u->inflater)
		return u;
	free(u);
	return NULL;
}

static void forget(struct unpacker *u, struct kept *k)
{
	u->kept_bytes -= k->len;
	free(k->data);
	*k = (struct kept){ .pack = NULL };
}

struct unpacker *unpacker_free(struct unpacker *u)
{
	if (!u)
		return NULL;
	for (size_t i = 0; i < KEPT_SLOTS; i++)
		forget(u, &u->kept[i]);
	libdeflate_free_decompressor(u->inflater);
	VEC_RELEASE(&u->chain);
	free(u->delta);
	free(u);
	return NULL;
}

static struct kept *slot_of(struct unpacker *u, const struct pack *p, uint64_t offset)
{
	return &u->kept[hash_mix((uintptr_t)p, offset) % KEPT_SLOTS];
}

static const struct kept *find_kept(struct unpacker *u, const struct pack *p,
				    uint64_t offset)
{
	const struct kept *k = slot_of(u, p, offset);

	return k->pack == p && k->offset == offset ? k : NULL;
}

/* Takes the data over; one that is larger than all the room is kept until the next. */
static const struct kept *keep(struct unpacker *u, const struct kept *what)
{
	struct kept *slot = slot_of(u, what->pack, what->offset);

	forget(u, slot);
	while (u->kept_bytes && u->kept_bytes + what->len > KEPT_BYTES)
		forget(u, &u->kept[u->sweep++ % KEPT_SLOTS]);
	*slot = *what;
	u->kept_bytes += what->len;
	return slot;
}

/* ------------------------------------------------------------------- stored */

static int inflate_to(void *out, struct unpacker *u, const struct packed *e)
{
	char none;

	return libdeflate_zlib_decompress(u->inflater, e->deflated, e->most,
					  e->len ? out : &none, e->len,
					  NULL) == LIBDEFLATE_SUCCESS ?
		       0 :
		       -1;
}

/* Who has asked for a header often reads the object next. */
static int inflate_delta(struct pack_delta *d, struct unpacker *u, const struct packed *e)
{
	if (u->delta_of == e->deflated && u->delta_len == e->len)
		return pack_delta_open(d, u->delta, e->len);
	u->delta_of = NULL;
	if (e->len > MAX_DELTA)
		return -1;
	if (u->delta_room < e->len) {
		free(u->delta);
		u->delta_room = e->len * 2;
		u->delta = mem_alloc(u->delta_room);
	}
	if (inflate_to(u->delta, u, e) < 0)
		return -1;
	u->delta_of = e->deflated;
	u->delta_len = e->len;
	return pack_delta_open(d, u->delta, e->len);
}

/*
 * Follows the deltas to where something is whole: *whole is one that was kept, or
 * NULL and *e is as it is stored at *offset.
 */
static int follow(const struct kept **whole, struct packed *e, uint64_t *offset,
		  struct unpacker *u, const struct pack *p)
{
	u->chain.n = 0;
	for (;;) {
		*whole = find_kept(u, p, *offset);
		if (*whole)
			return 0;
		if (pack_at(e, p, *offset) < 0)
			return -1;
		if (e->type != GIT_OBJECT_INVALID)
			return 0;
		if (u->chain.n == MAX_CHAIN)
			return -1;
		VEC_PUSH(&u->chain, (struct step){ *e, *offset });
		*offset = e->base;
	}
}

/* ------------------------------------------------------------------ objects */

static int give(void **out, size_t *len, size_t n, unpack_alloc_fn alloc, void *payload)
{
	*len = n;
	*out = alloc(payload, n);
	return *out ? 0 : -1;
}

/* No memory is asked for that the compressed bytes could not fill. */
static bool is_likely(const struct packed *e)
{
	return e->len / 1040 <= e->most;
}

static const struct kept *keep_stored(struct unpacker *u, const struct pack *p,
				      const struct packed *e, uint64_t offset)
{
	struct kept k = { p, offset, e->type, NULL, e->len };

	if (!is_likely(e))
		return NULL;
	k.data = malloc(e->len + 1);
	if (!k.data)
		return NULL;
	if (inflate_to(k.data, u, e) < 0) {
		free(k.data);
		return NULL;
	}
	return keep(u, &k);
}

/* Delta number @i of the chain on top of @base, kept in its turn. */
static const struct kept *make_step(struct unpacker *u, const struct kept *base, size_t i)
{
	struct kept k = { base->pack, u->chain.items[i].offset, base->type, NULL, 0 };
	struct pack_delta d;

	if (inflate_delta(&d, u, &u->chain.items[i].stored) < 0 || d.old_len != base->len)
		return NULL;
	k.len = d.new_len;
	k.data = malloc(k.len + 1);
	if (!k.data)
		return NULL;
	if (pack_delta_apply(k.data, &d, base->data) < 0) {
		free(k.data);
		return NULL;
	}
	return keep(u, &k);
}

/* The last one goes where the caller wants it. */
static int last_step(void **out, size_t *len, struct unpacker *u,
		     const struct kept *base, unpack_alloc_fn alloc, void *payload)
{
	struct pack_delta d;

	if (inflate_delta(&d, u, &u->chain.items[0].stored) < 0 || d.old_len != base->len ||
	    give(out, len, d.new_len, alloc, payload) < 0)
		return -1;
	return pack_delta_apply(*out, &d, base->data);
}

/* A long run comes by most of a pack, which would be memory of this process in the end. */
static void give_back(struct unpacker *u, const struct pack *p, size_t len)
{
	u->read += len;
	if (u->read < FORGET_AFTER)
		return;
	u->read = 0;
	file_map_forget(&p->data);
}

static int read_object(void **out, size_t *len, git_object_t *type, struct unpacker *u,
		       const struct pack *p, uint64_t offset, unpack_alloc_fn alloc,
		       void *payload)
{
	const struct kept *base;
	struct packed e;

	*out = NULL;
	if (follow(&base, &e, &offset, u, p) < 0)
		return -1;
	if (!u->chain.n && !base) {
		*type = e.type;
		return is_likely(&e) && give(out, len, e.len, alloc, payload) == 0 ?
			       inflate_to(*out, u, &e) :
			       -1;
	}
	if (!base)
		base = keep_stored(u, p, &e, offset);
	for (size_t i = u->chain.n; base && i > 1; i--)
		base = make_step(u, base, i - 1);
	if (!base)
		return -1;
	*type = base->type;
	if (u->chain.n)
		return last_step(out, len, u, base, alloc, payload);
	if (give(out, len, base->len, alloc, payload) < 0)
		return -1;
	memcpy(*out, base->data, base->len);
	return 0;
}

int unpack_object(void **out, size_t *len, git_object_t *type, struct unpacker *u,
		  const struct pack *p, uint64_t offset, unpack_alloc_fn alloc,
		  void *payload)
{
	int rc = read_object(out, len, type, u, p, offset, alloc, payload);

	if (rc == 0)
		give_back(u, p, *len);
	return rc;
}

int unpack_header(size_t *len, git_object_t *type, struct unpacker *u,
		  const struct pack *p, uint64_t offset)
{
	const struct kept *base;
	struct pack_delta d;
	struct packed e;

	if (follow(&base, &e, &offset, u, p) < 0)
		return -1;
	*type = base ? base->type : e.type;
	*len = base ? base->len : e.len;
	if (!u->chain.n)
		return 0;
	if (inflate_delta(&d, u, &u->chain.items[0].stored) < 0)
		return -1;
	*len = d.new_len;
	return 0;
}
