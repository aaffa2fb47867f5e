/* SPDX-License-Identifier: MIT */
#ifndef _ATOMFIRMWARE_H_
#define _ATOMFIRMWARE_H_

#include <linux/types.h>

struct atom_common_table_header {
	u16 structuresize;
	u8 format_revision;
	u8 content_revision;
};

struct atom_vram_module_v9 {
	u32 memory_size;
	u8 memory_type;
	u8 channel_width;
};

struct atom_vram_info_header_v2_3 {
	struct atom_common_table_header table_header;
	u16 mem_adjust_tbloffset;
	u8 vram_module_num;
	struct atom_vram_module_v9 vram_module[16];
};

struct atom_umc_register_addr_info {
	u32 umc_register_addr:24;
	u32 umc_reg_type_ind:1;
};

struct atom_umc_init_reg_block {
	u16 umc_reg_num;
	u16 reserved;
	struct atom_umc_register_addr_info umc_reg_list[15];
};

struct atom_integrated_system_info_v1_11 {
	struct atom_common_table_header table_header;
	u8 memorytype;
	u8 umachannelnumber;
};

struct atom_vram_info_header_v2_5 {
	struct atom_common_table_header table_header;
	u16 mem_adjust_tbloffset;
	u8 vram_module_num;
	u8 vram_rsd1;
	struct atom_vram_module_v9 vram_module[16];
};

enum atom_dgpu_vram_type {
	ATOM_DGPU_VRAM_TYPE_GDDR5 = 0x50,
	ATOM_DGPU_VRAM_TYPE_HBM2 = 0x60,
	ATOM_DGPU_VRAM_TYPE_GDDR6 = 0x70,
};

#endif
