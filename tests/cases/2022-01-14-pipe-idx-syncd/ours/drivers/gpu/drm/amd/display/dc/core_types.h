/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _CORE_TYPES_H_
#define _CORE_TYPES_H_

#include <linux/types.h>

#define MAX_PIPES 6

struct dc_config {
	bool power_down_display_on_boot;
	bool enable_windowed_mpo_odm;
};

struct pipe_ctx {
	u8 pipe_idx;
	void *stream;
};

struct dc {
	struct dc_config config;
	struct pipe_ctx pipe_ctx[MAX_PIPES];
};

void dc_log(const char *what, int value);
void dc_enable_timing_sync(struct dc *dc);
void dc_log_pipes(struct dc *dc);

#endif
