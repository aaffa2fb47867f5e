// SPDX-License-Identifier: GPL-2.0-only
#include <drm/drm_mipi_dsi.h>

#define KESTREL_PAGE	0xff

#define kestrel_switch_page(dsi, page) \
	mipi_dsi_dcs_write_seq(dsi, KESTREL_PAGE, 0x98, 0x81, (page))

int kestrel_on(struct mipi_dsi_device *dsi);
int kestrel_on(struct mipi_dsi_device *dsi)
{
	kestrel_switch_page(dsi, 0x03);
	kestrel_switch_page(dsi, 0x00);
	return 0;
}
