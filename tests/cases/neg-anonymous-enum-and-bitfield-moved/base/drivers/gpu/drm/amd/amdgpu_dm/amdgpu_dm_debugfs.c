// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include "../display/dc.h"

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_AMDGPU_DM_DEBUGFS_QUIET)
static int amdgpu_dm_debugfs_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 amdgpu_dm_debugfs_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool amdgpu_dm_debugfs_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return amdgpu_dm_debugfs_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

static unsigned int amdgpu_dm_debugfs_debug_mask = 0x3;
module_param(amdgpu_dm_debugfs_debug_mask, uint, 0644);

static const struct {
	u32 bit;
	const char *name;
} amdgpu_dm_debugfs_debug_names[] = {
	{ 0x1, "init" },
	{ 0x2, "irq" },
	{ 0x4, "dma" },
};

static void __maybe_unused amdgpu_dm_debugfs_debug_show(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(amdgpu_dm_debugfs_debug_names); i++)
		if (amdgpu_dm_debugfs_debug_mask & amdgpu_dm_debugfs_debug_names[i].bit)
			printk("amdgpu_dm_debugfs: %s\n", amdgpu_dm_debugfs_debug_names[i].name);
}

struct amdgpu_dm_connector {
	struct dc_link *dc_link;
	u32 connector_id;
};

struct amdgpu_display_manager {
	struct dc *dc;
	struct amdgpu_dm_connector *aconnector[6];
};

static int visual_confirm_get(void *data, u64 *val)
{
	struct amdgpu_display_manager *dm = data;

	*val = dm->dc->debug.visual_confirm;
	return 0;
}

static const struct {
	const char *name;
	int (*get)(void *data, u64 *val);
	int (*set)(void *data, u64 val);
} dtn_files[] = {
	{ "visual_confirm", visual_confirm_get, NULL },
};

int dtn_debugfs_init(struct amdgpu_display_manager *dm, u64 *sum)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(dtn_files); i++)
		if (dtn_files[i].get(dm, sum))
			return -EIO;
	return 0;
}
