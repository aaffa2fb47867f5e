// SPDX-License-Identifier: MIT
#include <linux/kernel.h>
#include "../include/atomfirmware.h"

union igp_info {
	struct atom_integrated_system_info_v1_11 v11;
};

union vram_info {
	struct atom_vram_info_header_v2_3 v23;
};

static int convert_width(const struct atom_vram_module_v9 *m)
{
	return m->channel_width ? 1 << m->channel_width : 0;
}

int amdgpu_atomfirmware_get_vram_info(const union vram_info *vram_info,
				      u8 crev, int *vram_width, int *vram_type)
{
	switch (crev) {
	case 3:
		*vram_width = convert_width(&vram_info->v23.vram_module[0]);
		*vram_type = vram_info->v23.vram_module[0].memory_type;
		break;
	default:
		return -EINVAL;
	}
	return 0;
}

int amdgpu_atomfirmware_get_igp_info(const union igp_info *igp, u8 crev)
{
	if (crev != 11)
		return -EINVAL;
	return igp->v11.memorytype;
}
