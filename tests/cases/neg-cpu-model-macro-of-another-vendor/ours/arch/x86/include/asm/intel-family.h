/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_INTEL_FAMILY_H
#define _ASM_INTEL_FAMILY_H

#define INTEL_ANY		0xffff
#define INTEL_ALDERLAKE_L	0x69A
#define INTEL_METEORLAKE	0x6AC
#define INTEL_LUNARLAKE_M	0x6BD

#endif
