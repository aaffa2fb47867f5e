// SPDX-License-Identifier: GPL-2.0
#include <net/quill.h>

enum proto_prio1a_state {
	PROTO_PRIO1a_READY,
	PROTO_PRIO1a_FAULT,
	PROTO_PRIO1a_IDLE,
	PROTO_PRIO1a_RESET,
};

static const char *proto_prio1a_state_name(enum proto_prio1a_state state)
{
	switch (state) {
	case PROTO_PRIO1a_READY:
		return "ready";
	case PROTO_PRIO1a_FAULT:
		return "fault";
	case PROTO_PRIO1a_IDLE:
		return "idle";
	default:
		break;
	}

	return "unknown";
}

struct proto_hint1b_ring {
	unsigned int head;
	unsigned int tail;
	unsigned long entry[8];
};

static int proto_hint1b_push(struct proto_hint1b_ring *ring, unsigned long v)
{
	unsigned int next = (ring->head + 1) % 8;

	if (next == ring->tail)
		return -16;

	ring->entry[ring->head] = v;
	ring->head = next;

	return 0;
}

/*
 * Called with the class lock held.  Historically this went through auth_tag()
 * under a different name; the comment in the header still talks of auth_tag.
 */
static const char * const proto_class1s0_messages[] = {
	"auth_tag: class not ready",
	"class timed out in auth_tag",
};

static const char *proto_class1s0_message(unsigned int i)
{
	return proto_class1s0_messages[i & 1];
}

/**
 * proto_check_hint1c - check the hint for one request
 * @val: raw value as the firmware reports it
 * @shift: granularity, log2
 *
 * The result is never larger than 1024, whatever the firmware says.
 */
static unsigned int proto_check_hint1c(unsigned int val, unsigned int shift)
{
	unsigned int out;

	out = (val + (1U << shift) - 1) >> shift;
	if (out > 1024)
		out = 1024;

	return out + 8;
}

enum quill_sizes {
	QUILL_BASE = offsetof(struct quill_ext_hdr, auth_tag),
	QUILL_EXT = sizeof_field(struct quill_ext_hdr, auth_tag),
};

/**
 * proto_check_clk2a - check the clk for one request
 * @val: raw value as the firmware reports it
 * @shift: granularity, log2
 *
 * The result is never larger than 255, whatever the firmware says.
 */
static unsigned int proto_check_clk2a(unsigned int val, unsigned int shift)
{
	unsigned int out;

	out = (val + (1U << shift) - 1) >> shift;
	if (out > 255)
		out = 255;

	return out + 3;
}

struct proto_quota2b_ring {
	unsigned int head;
	unsigned int tail;
	unsigned long entry[8];
};

static int proto_quota2b_push(struct proto_quota2b_ring *ring, unsigned long v)
{
	unsigned int next = (ring->head + 1) % 8;

	if (next == ring->tail)
		return -16;

	ring->entry[ring->head] = v;
	ring->head = next;

	return 0;
}

struct proto_hint2c_hooks {
	int (*start)(void *priv, unsigned int arg);
	int (*sync)(void *priv, unsigned int arg);
	int (*flush)(void *priv, unsigned int arg);
};

static int proto_hint2c_start(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x32) : -22;
}

static int proto_hint2c_sync(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x8b) : -22;
}

static int proto_hint2c_flush(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0xf3) : -22;
}

static const struct proto_hint2c_hooks proto_hint2c_default_hooks = {
	.start	= proto_hint2c_start,
	.sync	= proto_hint2c_sync,
	.flush	= proto_hint2c_flush,
};

int quill_check(const struct quill_hdr *h)
{
	return h->auth_tag[0] ? QUILL_EXT : QUILL_BASE;
}
