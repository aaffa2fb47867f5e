/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_INTEL_FAMILY_H
#define _ASM_INTEL_FAMILY_H

#define INTEL_FAM6_ANY			0xffff
#define INTEL_FAM6_ALDERLAKE_L		0x9A
#define INTEL_FAM6_METEORLAKE		0xAC
#define INTEL_FAM6_LUNARLAKE_M		0xBD

#endif
