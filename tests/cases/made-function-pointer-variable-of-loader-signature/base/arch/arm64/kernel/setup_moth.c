// SPDX-License-Identifier: GPL-2.0
#include <linux/moth.h>

union setup_moth_prio1a_word {
	struct {
		unsigned int zone:6;
		unsigned int rsvd:3;
		unsigned int valid:1;
	};
	unsigned int raw;
};

static int setup_moth_decode_prio1a(const unsigned int *buf, unsigned int len)
{
	union setup_moth_prio1a_word w = { .raw = 0 };
	int n = 0;

	do {
		if (!len)
			break;
		w.raw = *buf++;
		n += w.zone;
	} while (--len && w.valid);

	return n;
}

struct setup_moth_credit1b_hooks {
	int (*stop)(void *priv, unsigned int arg);
	int (*sync)(void *priv, unsigned int arg);
	int (*ack)(void *priv, unsigned int arg);
};

static int setup_moth_credit1b_stop(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0xa3) : -22;
}

static int setup_moth_credit1b_sync(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x11) : -22;
}

static int setup_moth_credit1b_ack(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x88) : -22;
}

static const struct setup_moth_credit1b_hooks setup_moth_credit1b_default_hooks = {
	.stop	= setup_moth_credit1b_stop,
	.sync	= setup_moth_credit1b_sync,
	.ack	= setup_moth_credit1b_ack,
};

struct setup_moth_rate1c_ring {
	unsigned int head;
	unsigned int tail;
	unsigned long entry[8];
};

static int setup_moth_rate1c_push(struct setup_moth_rate1c_ring *ring, unsigned long v)
{
	unsigned int next = (ring->head + 1) % 8;

	if (next == ring->tail)
		return -16;

	ring->entry[ring->head] = v;
	ring->head = next;

	return 0;
}

enum setup_moth_class1d_state {
	SETUP_MOTH_CLASS1d_ARMED,
	SETUP_MOTH_CLASS1d_FAULT,
	SETUP_MOTH_CLASS1d_RESET,
	SETUP_MOTH_CLASS1d_IDLE,
};

static const char *setup_moth_class1d_state_name(enum setup_moth_class1d_state state)
{
	switch (state) {
	case SETUP_MOTH_CLASS1d_ARMED:
		return "armed";
	case SETUP_MOTH_CLASS1d_FAULT:
		return "fault";
	case SETUP_MOTH_CLASS1d_RESET:
		return "reset";
	default:
		break;
	}

	return "unknown";
}

static u32 moth_arm64_last;

u32 moth_arm64_reason(void)
{
	return moth_arm64_last;
}

struct setup_moth_window2a_ring {
	unsigned int head;
	unsigned int tail;
	unsigned long entry[32];
};

static int setup_moth_window2a_push(struct setup_moth_window2a_ring *ring, unsigned long v)
{
	unsigned int next = (ring->head + 1) % 32;

	if (next == ring->tail)
		return -16;

	ring->entry[ring->head] = v;
	ring->head = next;

	return 0;
}

enum setup_moth_epoch2b_state {
	SETUP_MOTH_EPOCH2b_READY,
	SETUP_MOTH_EPOCH2b_FAULT,
	SETUP_MOTH_EPOCH2b_BUSY,
	SETUP_MOTH_EPOCH2b_DRAIN,
};

static const char *setup_moth_epoch2b_state_name(enum setup_moth_epoch2b_state state)
{
	switch (state) {
	case SETUP_MOTH_EPOCH2b_READY:
		return "ready";
	case SETUP_MOTH_EPOCH2b_FAULT:
		return "fault";
	case SETUP_MOTH_EPOCH2b_BUSY:
		return "busy";
	default:
		break;
	}

	return "unknown";
}

int __init moth_arm64_init(void)
{
	moth_arm64_last = 0;
	return 0;
}
