/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_X86_INTEL_FAMILY_H
#define _ASM_X86_INTEL_FAMILY_H

/*
 * Family 6 models.  A name is the microarchitecture, followed by the segment
 * the part is sold into.
 */

#define INTEL_FAM6_CORE_YONAH		0x0E
#define INTEL_FAM6_CORE2_MEROM		0x0F

#define INTEL_FAM6_HASWELL_CORE		0x3C
#define INTEL_FAM6_HASWELL_ULT		0x45

#define INTEL_FAM6_SKYLAKE_L	0x4E
#define INTEL_FAM6_SKYLAKE_DESKTOP	0x5E
#define INTEL_FAM6_KABYLAKE_L	0x8E
#define INTEL_FAM6_KABYLAKE_DESKTOP	0x9E

/* "Small Core" processors */
#define INTEL_FAM6_ATOM_SILVERMONT	0x37
#define INTEL_FAM6_ATOM_GOLDMONT	0x5C

#endif /* _ASM_X86_INTEL_FAMILY_H */
