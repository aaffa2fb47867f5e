// SPDX-License-Identifier: GPL-2.0
/*
 * Probe, and what the drm core needs to know.
 */
#include <linux/err.h>
#include <linux/module.h>
#include <linux/slab.h>

#include "nouveau_bo.h"
#include "nouveau_dmem.h"
#include "nouveau_drv.h"
#include "nouveau_svm.h"

static int nouveau_drm_open(struct drm_device *dev, struct drm_file *fpriv)
{
	struct nouveau_cli *cli = kzalloc(sizeof(*cli), GFP_KERNEL);

	if (!cli)
		return -ENOMEM;
	cli->drm = nouveau_drm(dev);
	mutex_init(&cli->mutex);
	fpriv->driver_priv = cli;
	return 0;
}

static void nouveau_drm_postclose(struct drm_device *dev,
				  struct drm_file *fpriv)
{
	struct nouveau_cli *cli = nouveau_cli(fpriv);

	nouveau_svmm_fini(&cli->svmm);
	kfree(cli);
}

static const struct drm_ioctl_desc nouveau_ioctls[] = {
	DRM_IOCTL_DEF_DRV(NOUVEAU_SVM_INIT, nouveau_svmm_init),
	DRM_IOCTL_DEF_DRV(NOUVEAU_GEM_NEW, nouveau_gem_ioctl_new),
};

static struct drm_driver driver_pci = {
	.driver_features =
		DRIVER_GEM | DRIVER_MODESET | DRIVER_PRIME | DRIVER_RENDER,
	.open = nouveau_drm_open,
	.postclose = nouveau_drm_postclose,
	.gem_free_object_unlocked = nouveau_gem_object_del,
	.ioctls = nouveau_ioctls,
	.num_ioctls = ARRAY_SIZE(nouveau_ioctls),
	.name = "nouveau",
	.desc = "nVidia Riva/TNT/GeForce/Quadro/Tesla/Tegra K1+",
	.major = 1,
	.minor = 3,
};

static int nouveau_drm_probe(struct pci_dev *pdev,
			     const struct pci_device_id *pent)
{
	struct nouveau_drm *drm;
	struct drm_device *dev;
	int ret;

	ret = pci_enable_device(pdev);
	if (ret)
		return ret;

	dev = drm_dev_alloc(&driver_pci, &pdev->dev);
	if (IS_ERR(dev)) {
		ret = PTR_ERR(dev);
		goto fail_disable;
	}
	drm = kzalloc(sizeof(*drm), GFP_KERNEL);
	if (!drm) {
		ret = -ENOMEM;
		goto fail_dev;
	}
	drm->dev = dev;
	drm->pdev = pdev;
	dev->dev_private = drm;
	pci_set_drvdata(pdev, drm);

	nouveau_dmem_init(drm);
	nouveau_svm_init(drm);

	ret = drm_dev_register(dev, pent->driver_data);
	if (!ret)
		return 0;

	nouveau_svm_fini(drm);
	nouveau_dmem_fini(drm);
	kfree(drm);
fail_dev:
	kfree(dev);
fail_disable:
	pci_disable_device(pdev);
	return ret;
}

static const struct pci_device_id nouveau_drm_pci_table[] = {
	{ PCI_VDEVICE(0x10de, 0x1b81) },
	{ },
};

static struct pci_driver nouveau_drm_pci_driver = {
	.name = "nouveau",
	.id_table = nouveau_drm_pci_table,
	.probe = nouveau_drm_probe,
};

static int __init nouveau_drm_init(void)
{
	return pci_register_driver(&nouveau_drm_pci_driver);
}
module_init(nouveau_drm_init);

MODULE_DESCRIPTION("nVidia GPUs");
MODULE_LICENSE("GPL");
