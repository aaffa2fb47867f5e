// SPDX-License-Identifier: GPL-2.0
/*
 * Bring a device up and down.
 */
#include <linux/err.h>
#include <linux/io.h>
#include <linux/mm.h>

#include "amdgpu.h"

#define mmCONFIG_MEMSIZE	0x150c

static void amdgpu_device_get_vram_size(struct amdgpu_device *adev)
{
	u32 mb = readl(adev->rmmio + mmCONFIG_MEMSIZE);

	adev->real_vram_size = (u64)mb << 20;
	adev->gart_size = max(adev->real_vram_size, (u64)256 << 20);
}

int amdgpu_device_init(struct amdgpu_device *adev, struct drm_device *ddev,
		       struct pci_dev *pdev, u32 flags)
{
	int r;

	adev->dev = &pdev->dev;
	adev->ddev = ddev;
	adev->pdev = pdev;
	mutex_init(&adev->mn_lock);
	INIT_LIST_HEAD(&adev->mn_list);

	adev->rmmio = pci_iomap(pdev, 5, 0);
	if (!adev->rmmio)
		return -ENOMEM;
	amdgpu_device_get_vram_size(adev);

	r = amdgpu_ttm_init(adev);
	if (r)
		pci_iounmap(pdev, adev->rmmio);
	return r;
}

void amdgpu_device_fini(struct amdgpu_device *adev)
{
	adev->shutdown = true;
	amdgpu_ttm_fini(adev);
	pci_iounmap(adev->pdev, adev->rmmio);
}
