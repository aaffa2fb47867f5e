/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_SDIO9_IDS_H
#define _LINUX_SDIO9_IDS_H

#define SDIO9_VENDOR_CY 0x02d0
#define SDIO9_DEVICE_CY_43012 0xa804
#define SDIO9_DEVICE_CY_4359 0x4359

#endif
