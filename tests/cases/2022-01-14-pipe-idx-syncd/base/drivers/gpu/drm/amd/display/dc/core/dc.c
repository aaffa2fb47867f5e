// SPDX-License-Identifier: GPL-2.0-only
#include "../core_types.h"

static void program_timing_sync(struct dc *dc)
{
	for (int i = 0; i < MAX_PIPES; i++) {
		struct pipe_ctx *pipe = &dc->pipe_ctx[i];

		if (!pipe->stream)
			continue;
		if (dc->config.use_pipe_ctx_sync_logic)
			pipe->pipe_idx_syncd = pipe->pipe_idx;
		dc_log("synced", pipe->pipe_idx);
	}
}

void dc_enable_timing_sync(struct dc *dc)
{
	if (dc->config.power_down_display_on_boot)
		return;
	program_timing_sync(dc);
}

void dc_log_pipes(struct dc *dc)
{
	for (int i = 0; i < MAX_PIPES; i++) {
		struct pipe_ctx *pipe = &dc->pipe_ctx[i];

		if (!pipe->stream)
			continue;
		dc_log("pipe", pipe->pipe_idx);
	}
}
