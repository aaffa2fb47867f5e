// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/devcoredump.h>

static unsigned int amdgpu_device_debug_mask = 0x3;
module_param(amdgpu_device_debug_mask, uint, 0644);

static const struct {
	u32 bit;
	const char *name;
} amdgpu_device_debug_names[] = {
	{ 0x1, "init" },
	{ 0x2, "irq" },
	{ 0x4, "dma" },
};

static void __maybe_unused amdgpu_device_debug_show(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(amdgpu_device_debug_names); i++)
		if (amdgpu_device_debug_mask & amdgpu_device_debug_names[i].bit)
			printk("amdgpu_device: %s\n", amdgpu_device_debug_names[i].name);
}

struct drm_device {
	struct device *dev;
	bool unplugged;
};

struct amdgpu_reset_info {
	u32 *regs;
	u32 num_regs;
	bool vram_lost;
};

struct amdgpu_device {
	struct drm_device ddev;
	struct amdgpu_reset_info reset_info;
	struct {
		u32 hw_id;
		struct device *bridge;
	} slots[4];
};

static inline struct drm_device *adev_to_drm(struct amdgpu_device *adev)
{
	return &adev->ddev;
}

static int amdgpu_device_wait(struct amdgpu_device *adev, int retries)
{
	while (retries--) {
		if (!READ_ONCE(adev->ddev.unplugged))
			return 0;
	}
	return -EBUSY;
}

int amdgpu_do_asic_reset(struct amdgpu_device *adev, bool full)
{
	int r = amdgpu_device_wait(adev, full ? 100 : 10);

	if (r)
		return r;

	adev->reset_info.vram_lost = full;
	return 0;
}
EXPORT_SYMBOL_GPL(amdgpu_do_asic_reset);

static ssize_t gfx_state_read(char *buf, loff_t off, size_t n, void *data,
			      size_t len)
{
	const struct amdgpu_reset_info *ri = data;

	return off < ri->num_regs ? (ssize_t)min(n, len) : 0;
}

static void gfx_state_free(void *data)
{
	struct amdgpu_device *adev = container_of(data, struct amdgpu_device, reset_info);

	kfree(adev->reset_info.regs);
}

void gfx_state_dump(struct amdgpu_device *adev)
{
	dev_coredumpm(adev->ddev.dev, THIS_MODULE, &adev->reset_info, 64,
		      GFP_NOWAIT, gfx_state_read, gfx_state_free);
}
