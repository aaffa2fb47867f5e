// SPDX-License-Identifier: GPL-2.0-only
#include <drm/drm_mipi_dsi.h>

#undef mipi_dsi_dcs_write_seq
#define mipi_dsi_dcs_write_seq(dsi, seq...)					\
	({									\
		static const u8 d[] = { seq };					\
		mipi_dsi_dcs_write_buffer(dsi, d, ARRAY_SIZE(d));		\
	})

int kestrel_on(struct mipi_dsi_device *dsi);
int kestrel_on(struct mipi_dsi_device *dsi)
{
	return mipi_dsi_dcs_write_seq(dsi, 0xff, 0x98, 0x81) < 0 ? -EIO : 0;
}
