// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/slab.h>
#include <linux/string.h>
#include <crypto/sha2.h>

struct rsi {
	u32 in_handle_len;
	const u8 *in_handle;
	u32 in_token_len;
	const u8 *in_token;
	u64 expiry_time;
};

struct rsi_stats {
	u64 packets;
	u64 bytes;
	u64 errors;
	u32 last_len;
};

static void rsi_stats_update(struct rsi_stats *st, int len)
{
	if (len < 0) {
		st->errors++;
		return;
	}
	st->packets++;
	st->bytes += len;
	st->last_len = len;
}

static u64 rsi_stats_avg(const struct rsi_stats *st)
{
	if (!st->packets)
		return 0;
	return st->bytes / st->packets;
}

enum rsi_state {
	RSI_STATE_OFF,
	RSI_STATE_STARTING,
	RSI_STATE_ON,
	RSI_STATE_FAILED,
};

static const char *rsi_state_name(enum rsi_state state)
{
	switch (state) {
	case RSI_STATE_OFF:
		return "off";
	case RSI_STATE_STARTING:
		return "starting";
	case RSI_STATE_ON:
		return "on";
	case RSI_STATE_FAILED:
		break;
	}
	return "failed";
}

static bool rsi_state_valid(enum rsi_state from, enum rsi_state to)
{
	if (to == RSI_STATE_FAILED)
		return true;
	return to == from + 1 || to == RSI_STATE_OFF;
}

#define RSI_VER_MAJOR(v)	(((v) >> 16) & 0xff)
#define RSI_VER_MINOR(v)	(((v) >> 8) & 0xff)

static bool rsi_ver_at_least(u32 ver, unsigned int major, unsigned int minor)
{
	if (RSI_VER_MAJOR(ver) != major)
		return RSI_VER_MAJOR(ver) > major;
	return RSI_VER_MINOR(ver) >= minor;
}

static unsigned int rsi_quirks_of(u32 ver)
{
	unsigned int quirks = 0;

	if (!rsi_ver_at_least(ver, 2, 0))
		quirks |= BIT(0);
	if (!rsi_ver_at_least(ver, 3, 1))
		quirks |= BIT(1) | BIT(4);
	return quirks;
}

static int rsi_match(const struct rsi *a, const struct rsi *b)
{
	return a->in_handle_len == b->in_handle_len &&
	       a->in_token_len == b->in_token_len;
}

int rsi_parse(struct rsi *rsii, const u8 *mesg, int mlen)
{
	if (mlen <= 0)
		return -EINVAL;
	rsii->in_handle = mesg;
	rsii->in_handle_len = min(mlen, 64);
	return rsi_match(rsii, rsii) ? 0 : -EINVAL;
}
