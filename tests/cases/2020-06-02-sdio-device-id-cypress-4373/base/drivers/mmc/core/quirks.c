// SPDX-License-Identifier: GPL-2.0-only
#include <linux/kernel.h>
#include <linux/mmc/sdio_ids.h>

#define MMC_QUIRK_LENIENT_FN0	BIT(0)
#define MMC_QUIRK_DISABLE_CD	BIT(2)

struct mmc_fixup {
	u16 vendor;
	u16 device;
	unsigned int quirks;
};

#define SDIO_FIXUP(_vendor, _device, _quirks) \
	{ .vendor = (_vendor), .device = (_device), .quirks = (_quirks) }

static const struct mmc_fixup sdio_fixup_methods[] = {
	SDIO_FIXUP(SDIO_VENDOR_ID_MARVELL, SDIO_DEVICE_ID_MARVELL_8797_F0,
		   MMC_QUIRK_LENIENT_FN0),
	SDIO_FIXUP(SDIO_VENDOR_ID_CYPRESS, SDIO_DEVICE_ID_CYPRESS_4373,
		   MMC_QUIRK_DISABLE_CD),
};

unsigned int mmc_quirks(u16 vendor, u16 device)
{
	const struct mmc_fixup *f = sdio_fixup_methods;
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(sdio_fixup_methods); i++, f++)
		if (f->vendor == vendor && f->device == device)
			return f->quirks;
	return 0;
}
