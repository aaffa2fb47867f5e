/* SPDX-License-Identifier: GPL-2.0 */
#ifndef ASM_ENDIAN_H
#define ASM_ENDIAN_H

#define BYTES_LITTLE	1234

#endif
