// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <linux/dma-iommu.h>
#include <linux/slab.h>

#define DART_MAX_STREAMS 16
#define DART_MAX_TTBR 4

struct apple_dart {
	u32 *regs;
	u32 pgsize;
	bool supports_bypass;
};

struct apple_dart_domain {
	struct apple_dart *dart;
	unsigned int type;
};

static u32 apple_dart_read(const struct apple_dart *dart, size_t reg)
{
	return dart->regs[reg / sizeof(u32)];
}

u32 apple_dart_status(const struct apple_dart *dart)
{
	return apple_dart_read(dart, 0x40);
}

struct apple_dart_domain *apple_dart_domain_alloc(unsigned int type)
{
	struct apple_dart_domain *d = kzalloc(sizeof(*d), GFP_KERNEL);

	if (!d)
		return NULL;
	if (iommu_get_dma_cookie(d)) {
		kfree(d);
		return NULL;
	}
	d->type = type;
	return d;
}

void apple_dart_domain_free(struct apple_dart_domain *d)
{
	kfree(d);
}

unsigned int apple_dart_streams(const struct apple_dart *dart)
{
	return dart->supports_bypass ? DART_MAX_STREAMS : DART_MAX_TTBR;
}

/* The doorbell of the MSI controller is no address for a device. */
void apple_dart_get_resv_regions(struct device *dev, struct list_head *head)
{
	if (!dev)
		return;
	iommu_dma_get_resv_regions(dev, head);
}
