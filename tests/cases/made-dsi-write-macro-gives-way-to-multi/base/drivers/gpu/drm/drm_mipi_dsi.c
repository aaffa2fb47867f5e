// SPDX-License-Identifier: GPL-2.0
#include <drm/drm_mipi_dsi.h>
#include <linux/export.h>

ssize_t mipi_dsi_dcs_write_buffer(struct mipi_dsi_device *dsi,
				  const void *data, size_t len)
{
	return dsi->lanes ? (ssize_t)len : -EINVAL;
}
EXPORT_SYMBOL(mipi_dsi_dcs_write_buffer);

void mipi_dsi_dcs_write_buffer_multi(struct mipi_dsi_multi_context *ctx,
				     const void *data, size_t len)
{
	ssize_t ret = mipi_dsi_dcs_write_buffer(ctx->dsi, data, len);

	if (ret < 0)
		ctx->accum_err = ret;
}
EXPORT_SYMBOL(mipi_dsi_dcs_write_buffer_multi);
