/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _SOC_RVX_H
#define _SOC_RVX_H

#define SOC_RVX_FUSE_PIPES 0x44

#endif
