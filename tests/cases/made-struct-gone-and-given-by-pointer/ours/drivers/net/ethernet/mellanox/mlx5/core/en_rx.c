// SPDX-License-Identifier: GPL-2.0
#include "en.h"

struct enrx_stats {
	u64 packets;
	u64 bytes;
	u64 errors;
	u32 last_len;
};

static void enrx_stats_update(struct enrx_stats *st, int len)
{
	if (len < 0) {
		st->errors++;
		return;
	}
	st->packets++;
	st->bytes += len;
	st->last_len = len;
}

static u64 enrx_stats_avg(const struct enrx_stats *st)
{
	if (!st->packets)
		return 0;
	return st->bytes / st->packets;
}

enum enrx_state {
	ENRX_STATE_OFF,
	ENRX_STATE_STARTING,
	ENRX_STATE_ON,
	ENRX_STATE_FAILED,
};

static const char *enrx_state_name(enum enrx_state state)
{
	switch (state) {
	case ENRX_STATE_OFF:
		return "off";
	case ENRX_STATE_STARTING:
		return "starting";
	case ENRX_STATE_ON:
		return "on";
	case ENRX_STATE_FAILED:
		break;
	}
	return "failed";
}

static bool enrx_state_valid(enum enrx_state from, enum enrx_state to)
{
	if (to == ENRX_STATE_FAILED)
		return true;
	return to == from + 1 || to == ENRX_STATE_OFF;
}

int mlx5e_poll_rx_cq(struct mlx5e_rq *rq, int budget)
{
	if (!rq->rqn)
		return 0;
	if (rq->shampo)
		rq->mkey_be = rq->shampo->psv.psv_idx;
	return budget;
}
