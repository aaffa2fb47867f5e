/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __DRM_MIPI_DSI_H__
#define __DRM_MIPI_DSI_H__
#include <linux/types.h>

struct mipi_dsi_device {
	unsigned int channel;
	unsigned int lanes;
};
struct mipi_dsi_multi_context {
	struct mipi_dsi_device *dsi;
	int accum_err;
};

ssize_t mipi_dsi_dcs_write_buffer(struct mipi_dsi_device *dsi,
				  const void *data, size_t len);
void mipi_dsi_dcs_write_buffer_multi(struct mipi_dsi_multi_context *ctx,
				     const void *data, size_t len);

/**
 * mipi_dsi_dcs_write_seq - transmit a DCS command with payload
 */
#define mipi_dsi_dcs_write_seq(dsi, cmd, seq...)                               \
	do {                                                                   \
		static const u8 d[] = { cmd, seq };                            \
		ssize_t ret;                                                   \
		ret = mipi_dsi_dcs_write_buffer(dsi, d, ARRAY_SIZE(d));        \
		if (ret < 0)                                                   \
			return ret;                                            \
	} while (0)

#define mipi_dsi_dcs_write_seq_multi(ctx, cmd, seq...)                  \
	do {                                                            \
		static const u8 d[] = { cmd, seq };                     \
		mipi_dsi_dcs_write_buffer_multi(ctx, d, ARRAY_SIZE(d)); \
	} while (0)
#endif
