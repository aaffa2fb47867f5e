// SPDX-License-Identifier: GPL-2.0-only
/*
 * An index and a pack that may be anything: nothing is read outside of them, and
 * each object that is read has the length and type that its header has.
 */
#include "fuzz.h"
#include "repo/unpack.h"

#define MOST ((size_t)1 << 20)

/* Nothing that would only test the machine's memory. */
static void *alloc_some(void *payload, size_t len)
{
	(void)payload;
	return len > MOST ? NULL : malloc(len + 1);
}

static void read_one(struct unpacker *u, const struct pack *p, uint64_t offset)
{
	git_object_t type, again;
	size_t len, also;
	void *data;

	if (unpack_object(&data, &len, &type, u, p, offset, alloc_some, NULL) == 0) {
		INSIST(type >= GIT_OBJECT_COMMIT && type <= GIT_OBJECT_TAG);
		INSIST(unpack_header(&also, &again, u, p, offset) == 0);
		INSIST(also == len && again == type);
	}
	free(data);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *at = (const char *)data, *end = at + size;
	struct piece index = next_piece(&at, end), pack = next_piece(&at, end);
	/* Without the line feed that ends it. */
	struct file_map a = { (const unsigned char *)index.p, index.len - !!index.len };
	struct file_map b = { (const unsigned char *)pack.p, pack.len };
	struct unpacker *u;
	struct pack p;

	if (pack_init(&p, &a, &b) < 0)
		return 0;
	u = unpacker_new();
	for (uint32_t i = 0; i < p.ids.n; i++) {
		uint64_t offset;
		git_oid oid;

		memcpy(oid.id, p.ids.oids + (size_t)i * GIT_OID_RAWSZ, GIT_OID_RAWSZ);
		if (pack_find(&offset, &p, &oid))
			read_one(u, &p, offset);
	}
	unpacker_free(u);
	return 0;
}
