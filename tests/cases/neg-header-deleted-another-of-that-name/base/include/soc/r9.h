/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _SOC_R9_H
#define _SOC_R9_H

#define SOC_R9_FUSE_PIPES 0x44

#endif
